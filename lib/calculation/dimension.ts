/** The independent things the field measures. Area and volume are their own: nobody multiplies two lengths here. */
export type Base =
  | 'energy'
  | 'mass'
  | 'volume'
  | 'volume at standard conditions'
  | 'area'
  | 'length'
  | 'time'
  | 'currency'
  | 'count';

/**
 * One side of a dimension: a base, what it is of, and its power. What it is of keeps apart what a base alone would
 * mix: energy of electricity and of fuel, mass of CO2 and of CO2e under AR5, a currency of 2023, a count of parcels.
 */
export type Side = { readonly base: Base; readonly of: string; readonly power: number };

/** A vector of sides, none twice, none of power 0, in one order; of none, a plain number. */
export type Dimension = readonly Side[];

const keyOf = ({ base, of }: Side): string => `${base} of ${of}`;

/** The product of dimensions: powers of the same base of the same thing add, what cancels is gone. */
export function combineDimensions(...dimensions: readonly Dimension[]): Dimension {
  const powers = new Map<string, Side>();
  for (const side of dimensions.flat()) {
    const power = (powers.get(keyOf(side))?.power ?? 0) + side.power;
    powers.set(keyOf(side), { ...side, power });
  }
  return [...powers.values()].filter(({ power }) => power !== 0).sort(byKey);
}

/** The dimension to a whole power. */
export const raiseDimension = (dimension: Dimension, power: number): Dimension =>
  dimension.map((side) => ({ ...side, power: side.power * power }));

/** Whether both measure the same of the same. */
export const sameDimension = (one: Dimension, other: Dimension): boolean => textOf(one) === textOf(other);

/** Whether both measure the same, be it of different things: energy of electricity and energy of heat. */
export const sameBases = (one: Dimension, other: Dimension): boolean =>
  textOf(withoutThings(one)) === textOf(withoutThings(other));

/** In words, for an error's sentence: 'energy of electricity per time'. */
export function formatDimension(dimension: Dimension): string {
  const [above, below] = [1, -1].map((sign) =>
    dimension.filter(({ power }) => power * sign > 0).map((side) => inWords(side)),
  ) as [string[], string[]];
  if (above.length + below.length === 0) return 'a plain number';
  return [above.join(' × ') || 'one', ...below].join(' per ');
}

function inWords({ base, of, power }: Side): string {
  const thing = of === '' ? base : `${base} of ${of}`;
  return power === 1 || power === -1 ? thing : `${thing} to the power ${power < 0 ? -power : power}`;
}

const withoutThings = (dimension: Dimension): Dimension =>
  combineDimensions(dimension.map((side) => ({ ...side, of: '' })));

const textOf = (dimension: Dimension): string =>
  dimension.map((side) => `${keyOf(side)}^${side.power}`).join(' ');

const byKey = (one: Side, other: Side): number => (keyOf(one) < keyOf(other) ? -1 : 1);
