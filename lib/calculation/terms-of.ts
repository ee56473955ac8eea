import type { Expression } from './expression';

/** A part of a formula as it stands in the part above it. */
export type Term<Part> = { readonly sign: '' | '+' | '−'; readonly part: Part };

/** What a tree of parts needs to tell. */
type Nested<Part> = { readonly kind: Expression['kind']; readonly parts: readonly Part[] };

/** The parts of a part; a chain of sums and differences is one row of terms with their signs, not a stair of pairs. */
export function termsOf<Part extends Nested<Part>>(part: Part): Term<Part>[] {
  if (part.kind !== 'sum' && part.kind !== 'difference')
    return part.parts.map((one) => ({ sign: '', part: one }));
  return chainOf(part);
}

function chainOf<Part extends Nested<Part>>(part: Part): Term<Part>[] {
  const [left, right] = part.parts;
  if ((part.kind !== 'sum' && part.kind !== 'difference') || !left || !right) return [{ sign: '', part }];
  return [...chainOf(left), { sign: part.kind === 'sum' ? '+' : '−', part: right }];
}
