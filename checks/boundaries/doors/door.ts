import type { Role } from '@/lib/db/generated/enums';

/** Where a role must be held, seen from the unit that is asked for. */
export type Reach =
  /** No person: machines, by secrets of their own. */
  | 'nobody'
  /** Signed in or not. */
  | 'everyone'
  /** Who gave a password and still owes the code of the second factor, or its setting up. */
  | 'second factor'
  | 'enrolment'
  /** Anyone who is signed in, whatever their roles. */
  | 'person'
  /** The role is held somewhere. */
  | 'somewhere'
  /** The role is held at the top of the group. */
  | 'top'
  /** The role is held on the unit asked for, or above it. */
  | 'unit'
  /** As `unit`, or on a part of the unit: then no more than that part is shown. */
  | 'part';

/** Who may, written down by hand: the code is held against this, never asked for it. */
export interface Opening {
  readonly reach: Reach;
  /** None where the reach needs no role. */
  readonly roles: readonly Role[];
}

/** What kinds of unit a door speaks of. */
export type Kind = 'reporting' | 'facility' | 'programme';

/** A page or a handler. */
export interface Door {
  /** As the address is built: `/facilities/[unit]`. */
  readonly route: string;
  readonly opens: Opening;
  /** The kinds of unit it speaks of; none where it speaks of none. */
  readonly asks?: readonly Kind[];
  /** An address of it; of a door that asks for a unit, of that unit's. */
  readonly path: (unit: string) => string;
  /** Opening it costs the server a good part of a second: opened by fewer people. */
  readonly dear?: true;
  /** Shows a secret that is made anew each time it is opened: no two answers are alike. */
  readonly fresh?: true;
  /** Opened, it may lead on to another address. */
  readonly leadsOn?: true;
  /** A handler: answers 401 without a viewer, and takes bearer tokens. */
  readonly api?: true;
}

/** A server action. */
export interface Act {
  readonly action: string;
  /** A page that carries it. */
  readonly page: (unit: string) => string;
  readonly opens: Opening;
  readonly asks?: readonly Kind[];
  /**
   * What is sent: passes every check of form and, for who may, is refused for a reason that lies behind the door, so
   * that even let in it changes nothing.
   */
  readonly fields: (unit: string, nameOf: (unit: string) => string) => Readonly<Record<string, string>>;
  /** The first words by which one sees that the door let it through: codes of refusals, or `none` where nothing is said. */
  readonly behind: readonly string[];
  /** Who may look at what it would change, and so may be told that they may not change it. */
  readonly seenBy?: Opening;
}

export const everyone: Opening = { reach: 'everyone', roles: [] };
export const anyPerson: Opening = { reach: 'person', roles: [] };
export const nobody: Opening = { reach: 'nobody', roles: [] };
