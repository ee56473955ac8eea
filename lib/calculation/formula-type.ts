import { type Decimal, decimal, divide, multiply, ONE, subtract, ZERO } from './decimal';
import { combineDimensions, type Dimension, formatDimension, raiseDimension, type Side } from './dimension';
import type { MetricDefinition } from './metric-definition';
import { findUnit } from './unit';

/** How an amount behaves: flows add over time, stocks stand, cumulatives grow by flows, rates are never added. */
export type Behaviour = 'flow' | 'stock' | 'cumulative' | 'rate' | 'constant';

/**
 * What a part of a formula is. One of its numbers is `times` ÷ `over` of the dimension's own units; a constant knows
 * its value, so that `* 1000` is seen to turn MWh into kWh.
 */
export type FormulaType =
  | { readonly kind: 'codes' }
  /** An equivalent: its factor, not its activity, says what it counts. */
  | { readonly kind: 'any' }
  | {
      readonly kind: 'number';
      readonly times: Decimal;
      readonly over: Decimal;
      readonly dimension: Dimension;
      readonly behaviour: Behaviour;
    };
export type NumberType = Extract<FormulaType, { kind: 'number' }>;

/** Energy of any carrier. */
const ANY_ENERGY = 'energy';

/** What stands for all things of its base: `energy()` is of any carrier. */
const GENERAL: ReadonlySet<string> = new Set(['', ANY_ENERGY]);

/** A number in a unit's text; null where nobody knows the unit. */
export function typeOfUnit(unit: string, behaviour: Behaviour): NumberType | null {
  const found = findUnit(unit);
  if (!found) return null;
  const { times, over, dimension } = found;
  return { kind: 'number', times, over, dimension, behaviour };
}

/** What the function `energy` gives: megawatt hours of whatever carried them. */
export const ENERGY: NumberType = {
  kind: 'number',
  times: decimal('3600'),
  over: ONE,
  dimension: [{ base: 'energy', of: ANY_ENERGY, power: 1 }],
  behaviour: 'flow',
};

/** What a metric is, by its definition; null where its unit is unknown. Dates and texts are not calculated with. */
export function typeOfMetric({
  unit,
  kind,
  valueType,
}: Pick<MetricDefinition, 'unit' | 'kind' | 'valueType'>): FormulaType | null {
  if (valueType === 'CODES') return { kind: 'codes' };
  return valueType === 'NUMBER' ? typeOfUnit(unit, behaviourOf(kind)) : null;
}

function behaviourOf(kind: MetricDefinition['kind']): Behaviour {
  switch (kind) {
    case 'stock':
      return 'stock';
    case 'cumulative':
      return 'cumulative';
    case 'ratio':
    case 'ratio_of_stocks':
    case 'weighted_average':
    case 'intensity':
      return 'rate';
    default:
      return 'flow';
  }
}

/** A plain number in a formula. It scales what it is multiplied with: 1000 × (amount in MWh) is the amount in kWh. */
export const typeOfConstant = (value: string): NumberType => ({
  kind: 'number',
  times: ONE,
  over: decimal(value).isZero() ? ONE : decimal(value),
  dimension: [],
  behaviour: 'constant',
});

/** The same thing, or one of them general: what is general takes in what is special. */
export function alikeDimensions(one: Dimension, other: Dimension): boolean {
  if (one.length !== other.length) return false;
  return one.every((side) => other.some((its) => alikeSides(side, its)));
}

const alikeSides = (one: Side, other: Side): boolean =>
  one.base === other.base &&
  one.power === other.power &&
  (one.of === other.of || GENERAL.has(one.of) || GENERAL.has(other.of) || bothCo2(one.of, other.of));

/** CO2 enters the CO2e total with its note: grid factors are CO2 only (calculation-rules §3). */
const bothCo2 = (one: string, other: string): boolean => isCo2(one) && isCo2(other) && one !== other;
const isCo2 = (of: string): boolean => of === 'CO2' || of === 'CO2e';

/** The general one of two alike dimensions: what the sum of both is of. */
export const widerDimension = (one: Dimension, other: Dimension): Dimension =>
  one.some(({ of }) => GENERAL.has(of)) ? one : other;

export const productType = (a: NumberType, b: NumberType): NumberType => ({
  kind: 'number',
  times: multiply(a.times, b.times),
  over: multiply(a.over, b.over),
  dimension: combineDimensions(a.dimension, b.dimension),
  behaviour: behaviourOfProduct(a.behaviour, b.behaviour),
});

/** A number changes nothing; of an amount and a rate the amount decides: MWh × PUE is a flow. */
function behaviourOfProduct(one: Behaviour, other: Behaviour): Behaviour {
  if (other === 'constant') return one;
  return one === 'constant' || one === 'rate' ? other : one;
}

export const quotientType = (a: NumberType, b: NumberType): NumberType => ({
  kind: 'number',
  times: multiply(a.times, b.over),
  over: multiply(a.over, b.times),
  dimension: combineDimensions(a.dimension, raiseDimension(b.dimension, -1)),
  behaviour: b.behaviour === 'constant' ? a.behaviour : 'rate',
});

/** How many of `to` one of `from` is; null where that has no end or no sense. */
export const scaleBetween = (from: NumberType, to: NumberType): Decimal | null =>
  divide(multiply(from.times, to.over), multiply(from.over, to.times));

/** What two behaviours add up to; null where they are not added. A cumulative grows by flows. */
export function behaviourOfSum(one: Behaviour, other: Behaviour): Behaviour | null {
  if (one === other || other === 'constant') return one;
  if (one === 'constant') return other;
  const both = [one, other].sort().join(' and ');
  return both === 'cumulative and flow' ? 'cumulative' : null;
}

export const sameScale = (a: NumberType, b: NumberType): boolean =>
  subtract(multiply(a.times, b.over), multiply(b.times, a.over)).eq(ZERO);

/** In words, for a sentence. */
export function formatType(type: FormulaType): string {
  if (type.kind === 'codes') return 'a list of codes';
  return type.kind === 'any'
    ? 'what its factor counts'
    : `${formatDimension(type.dimension)} (${type.behaviour})`;
}
