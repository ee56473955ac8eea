import { add, type Decimal, decimal, divide, multiply, subtract, ZERO } from './decimal';
import { combineDimensions, raiseDimension } from './dimension';
import { convert, findUnit, type Unit } from './unit';
import { mismatch, type Slip } from './unit-mismatch';

/** A flow adds over time (kWh of a quarter), a stock stands at a moment (vehicles), a rate is one amount per another. */
export type Nature = 'flow' | 'stock' | 'rate';

/** An amount that knows what it is. */
export type Quantity = { readonly value: Decimal; readonly unit: Unit; readonly nature: Nature };

/** Two quantities that do not go together; the sentence names both. */
export class QuantityError extends Error {
  constructor(
    readonly slip: Slip | 'stock-not-flow' | 'unknown-unit',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'QuantityError';
  }
}

/** A quantity from plain number text and a unit's text. Throws QuantityError on a unit nobody knows. */
export function quantity(value: string, unit: string, nature: Nature = 'flow'): Quantity {
  const found = findUnit(unit);
  if (!found) throw new QuantityError('unknown-unit', `There is no unit “${unit}”.`);
  return { value: decimal(value), unit: found, nature };
}

/** The same amount in another unit. Throws QuantityError where the two measure different things. */
export function convertQuantity(amount: Quantity, to: Unit): Quantity {
  const value = convert(amount.value, amount.unit, to);
  if (value === null) throw refused(amount.unit, to);
  return { ...amount, value, unit: to };
}

/** a + b in the unit of a. Throws QuantityError across dimension, kind, or stock and flow. */
export const addQuantities = (a: Quantity, b: Quantity): Quantity => ({
  ...a,
  value: add(a.value, alike(a, b).value),
});

/** a − b in the unit of a. Throws as `addQuantities` does. */
export const subtractQuantities = (a: Quantity, b: Quantity): Quantity => ({
  ...a,
  value: subtract(a.value, alike(a, b).value),
});

/** The total of parts in `unit`; of none, zero. Throws as `addQuantities` does. */
export function totalQuantities(parts: Iterable<Quantity>, unit: Unit, nature: Nature = 'flow'): Quantity {
  let sum: Quantity = { value: ZERO, unit, nature };
  for (const part of parts) sum = addQuantities(sum, part);
  return sum;
}

/** a × b in the unit `to`: activity × factor, in one step. Throws where the product measures something else. */
export function multiplyQuantities(a: Quantity, b: Quantity, to: Unit): Quantity {
  const product: Unit = {
    code: `${a.unit.code} × ${b.unit.code}`,
    times: multiply(a.unit.times, b.unit.times),
    over: multiply(a.unit.over, b.unit.over),
    dimension: combineDimensions(a.unit.dimension, b.unit.dimension),
  };
  const nature = a.nature === 'rate' ? b.nature : a.nature;
  return convertQuantity({ value: multiply(a.value, b.value), unit: product, nature }, to);
}

/**
 * a ÷ b in the unit `to`; null where b is zero (a zero driver is n/a, calculation-rules §10).
 * Multiplies before it divides, once. Throws where the quotient measures something else.
 */
export function divideQuantities(a: Quantity, b: Quantity, to: Unit): Quantity | null {
  const quotient: Unit = {
    code: `${a.unit.code} ÷ ${b.unit.code}`,
    times: multiply(a.unit.times, b.unit.over),
    over: multiply(a.unit.over, b.unit.times),
    dimension: combineDimensions(a.unit.dimension, raiseDimension(b.unit.dimension, -1)),
  };
  const wrong = mismatch(quotient, to);
  if (wrong) throw new QuantityError(wrong.slip, wrong.sentence);
  const value = divide(
    multiply(multiply(a.value, quotient.times), to.over),
    multiply(multiply(b.value, quotient.over), to.times),
  );
  return value && { value, unit: to, nature: 'rate' };
}

/** b as it may be added to a. */
function alike(a: Quantity, b: Quantity): Quantity {
  if (a.nature !== b.nature) {
    const sentence = `${a.unit.code} is a ${a.nature} and ${b.unit.code} is a ${b.nature}: they are not added.`;
    throw new QuantityError('stock-not-flow', sentence);
  }
  return convertQuantity(b, a.unit);
}

function refused(from: Unit, to: Unit): QuantityError {
  const wrong = mismatch(from, to);
  if (!wrong) throw new Error(`${from.code} converts to ${to.code}.`);
  return new QuantityError(wrong.slip, wrong.sentence);
}
