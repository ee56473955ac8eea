import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal class: 60 significant digits, half-up (calculation-rules §12).
 * The library rounds even additions to its precision, so use `add`, `subtract` and `multiply` below, which are exact;
 * only `divide` rounds, to 60 digits.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Base;

const Exact = Base.clone({
  precision: 10_000,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);

/** The library works at the precision of the number on the left. */
const exact = (value: Decimal): Decimal => (value.constructor === Exact ? value : new Exact(value));

/** Exact a + b, so that totals do not depend on the order of their parts. */
export const add = (a: Decimal, b: Decimal): Decimal => exact(a).plus(b);

/** Exact a − b. */
export const subtract = (a: Decimal, b: Decimal): Decimal => exact(a).minus(b);

/** Exact a × b. */
export const multiply = (a: Decimal, b: Decimal): Decimal => exact(a).times(b);

/** a ÷ b at 60 significant digits; null where b is zero (a zero driver is n/a, calculation-rules §10). */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b === ONE && a.precision() <= Decimal.precision) return a;
  return b.isZero() ? null : Decimal.div(a, b);
}

/** Exact total of any number of parts; of none, zero. */
export const total = (parts: Iterable<Decimal>): Decimal => {
  let sum = ZERO;
  for (const part of parts) sum = add(sum, part);
  return sum;
};

/** Canonical number text: plain decimal, no exponent, no trailing zeros, no plus, −0 is 0 (calculation-rules §12). */
export const canonical = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());

/** Reads canonical (or plain) number text; throws on anything that is not a finite decimal. */
export function decimal(text: string): Decimal {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`Not a plain decimal: "${text}"`);
  return new Exact(text);
}
