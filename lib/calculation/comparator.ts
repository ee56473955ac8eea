/** How a stated number bounds the true one. There is no "≤": a bound from above is stated as "<". */
export type Comparator = '=' | '>' | '≥' | '~' | '<';

export const COMPARATORS: readonly Comparator[] = ['=', '>', '≥', '~', '<'];

/** The comparator of a sum of amounts with these comparators; mixed directions are approximate (calculation-rules §12). */
export function combine(comparators: readonly Comparator[]): Comparator {
  const has = (comparator: Comparator) => comparators.includes(comparator);
  const above = has('>') || has('≥');
  if (has('~') || (above && has('<'))) return '~';
  if (has('<')) return '<';
  if (has('>')) return '>';
  return above ? '≥' : '=';
}

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
