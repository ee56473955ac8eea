/** How a stated number bounds the true one. There is no "≤": a bound from above is stated as "<". */
export type Comparator = '=' | '>' | '≥' | '~' | '<';

export const COMPARATORS: readonly Comparator[] = ['=', '>', '≥', '~', '<'];

/** The comparator of a sum of two amounts; mixed directions are approximate (calculation-rules §12). */
export function combineTwo(one: Comparator, other: Comparator): Comparator {
  if (one === other || other === '=') return one;
  if (one === '=') return other;
  return isAbove(one) && isAbove(other) ? '>' : '~';
}

/** As `combineTwo`, of any number; of none, exact. */
export const combine = (comparators: readonly Comparator[]): Comparator =>
  comparators.reduce<Comparator>((together, next) => combineTwo(together, next), '=');

const isAbove = (comparator: Comparator): boolean => comparator === '>' || comparator === '≥';

/** Of a subtrahend or a denominator. The opposite of "≥" would be "≤", which nobody can state, so it is approximate. */
export function opposite(comparator: Comparator): Comparator {
  if (comparator === '>') return '<';
  if (comparator === '<') return '>';
  return comparator === '≥' ? '~' : comparator;
}

/** Narrows text from a form, a file or the database; throws on an unknown comparator. */
export function comparator(text: string): Comparator {
  const found = COMPARATORS.find((known) => known === text);
  if (!found) throw new Error(`Unknown comparator "${text}"`);
  return found;
}
