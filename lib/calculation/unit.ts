import { type Decimal, divide, multiply, ONE } from './decimal';
import { combineDimensions, type Dimension, raiseDimension, sameDimension } from './dimension';
import { readUnitPhrase } from './read-unit-phrase';

/**
 * A unit people enter amounts in, and what it measures. Its exact size in the bases' own units is `times` ÷ `over`:
 * a quotient such as kg/kWh has no finite decimal.
 */
export type Unit = {
  readonly code: string;
  readonly times: Decimal;
  readonly over: Decimal;
  readonly dimension: Dimension;
};

/** The same unit however it is spelt: one blank between words, plain digits ('m³' is 'm3', 'CO₂' is 'CO2'). */
const plainUnitText = (text: string): string =>
  text
    .replace(/[·⋅]/g, ' ')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/₂/g, '2')
    .replace(/₃/g, '3')
    .replace(/₄/g, '4')
    .replace(/₆/g, '6')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();

/** The same name however it is spelt: also without blanks, in small letters. */
export const unitKey = (text: string): string => plainUnitText(text).replace(/ /g, '').toLowerCase();

/**
 * The unit that a text names, be it composed: 'kg CO2e/kWh', 't km', 'kWh/1,000 parcels', 'RMB million', '万kWh'.
 * What follows a slash divides. Null where any part is unknown: a unit is never guessed.
 */
export function findUnit(text: string): Unit | null {
  const known = found.get(text);
  if (known !== undefined) return known;
  const unit = readUnit(text);
  if (found.size < MOST_KEPT) found.set(text, unit);
  return unit;
}

/** The same few texts are asked for again and again: those of the catalogue and of its factors. */
const found = new Map<string, Unit | null>();
const MOST_KEPT = 2_000;

function readUnit(text: string): Unit | null {
  const [above = '', ...below] = plainUnitText(text).split('/');
  const numerator = readUnitPhrase(above);
  const denominators = below.map(readUnitPhrase);
  if (numerator === null || denominators.includes(null)) return null;
  const read = denominators.filter((phrase) => phrase !== null);
  return {
    code: [numerator, ...read].map(({ code }) => code).join('/'),
    times: numerator.scale,
    over: read.reduce((product, { scale }) => multiply(product, scale), ONE),
    dimension: combineDimensions(
      numerator.dimension,
      ...read.map(({ dimension }) => raiseDimension(dimension, -1)),
    ),
  };
}

/** The same amount in another unit, multiplied before it is divided once; null where they measure different things. */
export function convert(amount: Decimal, from: Unit, to: Unit): Decimal | null {
  if (!sameDimension(from.dimension, to.dimension)) return null;
  return divide(multiply(multiply(amount, from.times), to.over), multiply(from.over, to.times));
}
