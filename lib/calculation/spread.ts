import { add, type Decimal, decimal, divide, multiply, ZERO } from './decimal';
import type { DataQuality } from './uncertainty';

/** What an amount owes to one source: how much it would change if that source were twice as large, at first order. */
export type Contribution = { readonly amount: Decimal; readonly quality: DataQuality };

/** An amount with what every answer and factor contributes to it, each known by its key. */
export type Spread = { readonly value: Decimal; readonly sources: ReadonlyMap<string, Contribution> };

const MINUS_ONE = decimal('-1');

/** A number that is certain. */
export const certain = (value: Decimal): Spread => ({ value, sources: new Map() });

/** An amount that rests on one source only. */
export const restingOn = (key: string, value: Decimal, quality: DataQuality): Spread => ({
  value,
  sources: new Map([[key, { amount: value, quality }]]),
});

/** Adds amounts. A source that several of them share is one source: its error moves all of them together. */
export function addSpreads(spreads: Iterable<Spread>): Spread {
  let value = ZERO;
  const sources = new Map<string, Contribution>();
  for (const spread of spreads) {
    value = add(value, spread.value);
    for (const [key, { amount, quality }] of spread.sources) {
      const known = sources.get(key);
      sources.set(key, known ? { quality, amount: add(known.amount, amount) } : { quality, amount });
    }
  }
  return { value, sources };
}

/** An amount × a number that is certain: an accounting share, a sign. */
export const scaleSpread = ({ value, sources }: Spread, by: Decimal): Spread => ({
  value: multiply(value, by),
  sources: scaled(sources, by),
});

export const negated = (spread: Spread): Spread => scaleSpread(spread, MINUS_ONE);

/** The product of two amounts: what each source moves in one, it moves by as much as the other is large. */
export function multiplySpreads(left: Spread, right: Spread): Spread {
  const { sources } = addSpreads([
    { value: ZERO, sources: scaled(left.sources, right.value) },
    { value: ZERO, sources: scaled(right.sources, left.value) },
  ]);
  return { value: multiply(left.value, right.value), sources };
}

/** The quotient of two amounts; null over zero. What moves both alike does not move it. */
export function divideSpreads(over: Spread, under: Spread): Spread | null {
  const value = divide(over.value, under.value);
  const each = divide(decimal('1'), under.value);
  if (!value || !each) return null;
  const { sources } = addSpreads([
    { value: ZERO, sources: scaled(over.sources, each) },
    { value: ZERO, sources: scaled(under.sources, multiply(multiply(value, each), MINUS_ONE)) },
  ]);
  return { value, sources };
}

const scaled = (sources: Spread['sources'], by: Decimal): Spread['sources'] =>
  new Map([...sources].map(([key, { amount, quality }]) => [key, { amount: multiply(amount, by), quality }]));
