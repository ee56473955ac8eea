import { createHash } from 'node:crypto';
import { Role } from '@/lib/db/generated/enums';
import { type Level, levels } from './places';

/** How things stand with a person: their grant, their account, their session. */
export const standings = {
  valid: 'a role in force',
  revoked: 'a role that was revoked',
  expired: 'a role whose last day is over',
  future: 'a role that begins later',
  inactive: 'an account that was closed',
  ended: 'a session that was ended elsewhere',
  idle: 'a session that was idle too long',
  old: 'a session that lasted too long',
  'second factor': 'a session that waits for its second factor',
  enrolment: 'a session that waits for a second factor to be set up',
  forged: 'a cookie of their own making',
  nobody: 'no session',
} as const;

export type Standing = keyof typeof standings;

export interface Person {
  readonly key: string;
  /** 100 to 999: what their planted name carries. */
  readonly number: number;
  readonly id: string;
  readonly role: Role;
  readonly level: Level;
  /** The unit the role is held on. */
  readonly held: string;
  readonly standing: Standing;
  /** Of the session; of a bearer token with `glt_` before it. */
  readonly secret: string;
}

const everyRole = Object.values(Role);
const everyLevel = Object.keys(levels) as Level[];

function wanted(standing: Standing): readonly (readonly [Role, Level])[] {
  const all = (of: readonly Level[]) =>
    everyRole.flatMap((role) => of.map((level) => [role, level] as const));
  if (standing === 'valid') return all(everyLevel);
  if (standing === 'revoked' || standing === 'expired' || standing === 'future') return all(['top']);
  if (standing === 'inactive' || standing === 'ended') return all(['top']);
  if (standing === 'nobody') return [['EXECUTIVE', 'top']];
  return [
    ['OFFICE', 'top'],
    ['ADMINISTRATOR', 'top'],
  ];
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id that is the same in every run, in the shape the database gives. */
function uuidOf(text: string): string {
  const hash = hashOf(text);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Everyone who asks: every role at every level in force, every role in every way not in force, every way of not being signed in. */
export const people: readonly Person[] = (Object.keys(standings) as Standing[])
  .flatMap((standing) => wanted(standing).map(([role, level]) => ({ standing, role, level })))
  .map(({ standing, role, level }, place) => {
    const key = `${role.toLowerCase().replace('_', '-')}@${level}${standing === 'valid' ? '' : `, ${standing}`}`;
    return {
      key,
      number: 100 + place,
      id: uuidOf(key),
      role,
      level,
      held: levels[level],
      standing,
      secret: hashOf(`secret of ${key}`).slice(0, 43),
    };
  });

export const withRoleInForce = people.filter(({ standing }) => standing === 'valid');

/** Signed in, whether or not their role is in force. */
export const signedIn = ({ standing }: Person): boolean =>
  ['valid', 'revoked', 'expired', 'future'].includes(standing);

/** Whose account may be spoken of: active, and nobody who asks for that. */
export const somebody = withRoleInForce.find(({ role }) => role === 'EXECUTIVE') as Person;
