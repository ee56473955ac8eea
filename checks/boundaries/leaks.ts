import { type Canary, canariesIn } from './planting/canary';
import type { Planted } from './planting/plant';
import type { Person } from './world/people';
import { signedIn } from './world/people';

/** What a person may come across in an answer. Written by hand, as the doors are. */
export interface Hearing {
  /** Codes of units that may be named: those in reach, and those above that lead to them. */
  readonly named: ReadonlySet<string>;
  readonly mayHear: (canary: Canary) => boolean;
}

/** Of the units that only the other ledger has, everywhere in the group: planting/elsewhere.ts. */
const addedElsewhere = 999;

const figureReaders = ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'];

/** Whom `person` may hear of in a ledger planted so, known by session or token (else as nobody). */
export function hearingOf(person: Person, isKnown: boolean, { units }: Planted): Hearing {
  const codes = [...units.values()];
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const up = (code: string | null | undefined): string[] => (code ? [code, ...up(parents.get(code))] : []);
  const valid = isKnown && person.standing === 'valid';
  const within = new Set(
    valid ? codes.map(({ code }) => code).filter((code) => up(code).includes(person.held)) : [],
  );
  // Who has no role in force is still told on the account page which role they were given.
  const named = new Set([...within, ...(isKnown && signedIn(person) ? up(person.held) : [])]);
  const readsFigures = figureReaders.includes(person.role);
  const top = valid && person.level === 'top';
  const rules: Record<Canary['mark'], (number: number) => boolean> = {
    n: (unit) => named.has(units.get(unit)?.code ?? '') || (top && unit === addedElsewhere),
    f: (unit) => readsFigures && within.has(units.get(unit)?.code ?? ''),
    t: (unit) => readsFigures && within.has(units.get(unit)?.code ?? ''),
    r: (unit) => readsFigures && within.has(units.get(unit)?.code ?? ''),
    p: (number) =>
      (isKnown && signedIn(person) && number === person.number) ||
      (top && (person.role === 'ADMINISTRATOR' || person.role === 'ASSURANCE_READER')),
    k: (number) => isKnown && signedIn(person) && number === person.number,
    d: () => valid && (readsFigures || top),
  };
  return { named, mayHear: ({ mark, number }) => rules[mark](number) };
}

const keyOf = ({ mark, number }: Canary): string => `${mark}${number}`;

/** What an answer tells that it must not: planted marks, and codes of units that the request did not name itself. */
export function leaksIn(
  text: string,
  { named, mayHear }: Hearing,
  { units }: Planted,
  asked: readonly string[],
): string[] {
  const said = new Set(asked.flatMap((one) => canariesIn(one).map(keyOf)));
  const heard = canariesIn(text).filter((canary) => !mayHear(canary) && !said.has(keyOf(canary)));
  const codes = new Set([...units.values()].map(({ code }) => code).filter((code) => code.includes('-')));
  const told = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []);
  return [
    ...heard.map(
      ({ mark, number }) => `it tells ${mark}${number} (${units.get(number)?.code ?? 'a person'})`,
    ),
    ...[...told]
      .filter((code) => codes.has(code) && !named.has(code) && !asked.includes(code))
      .map((code) => `it names ${code}`),
  ];
}
