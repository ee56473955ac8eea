import { canonical, type Decimal, decimal, divide, multiply } from '../calculation/decimal';
import { type Precision, roundFigure } from '../display/round-figure';

/** A number as a printed page writes it, with the words that scale it. */
const printedNumber = /-?\d[\d,]*(?:\.\d+)?(?:\s+(million|billion))?/i;
const thousandthOf: Readonly<Record<string, RegExp>> = { MWh: /kilowatt-?\s?hour|kWh/i };

/**
 * Whether a printed text says the number that is shown: its first number, scaled by its own words ('0.927 million t',
 * '450 million kilowatt-hour'), rounded as ours is. Bounds and approximations beside it do not matter.
 */
export function agrees(printed: string, shown: string, definition: Precision & { unit: string }): boolean {
  const found = printedNumber.exec(printed.replaceAll('−', '-'));
  if (!found) return false;
  const number = decimal(found[0].replace(/[^\d.-]/g, ''));
  const scaled = multiply(number, scaleOf(found[1]));
  return roundFigure(canonical(inUnit(scaled, printed, definition.unit)), definition) === shown;
}

function scaleOf(word: string | undefined): Decimal {
  if (word === undefined) return decimal('1');
  return decimal(word.toLowerCase() === 'million' ? '1000000' : '1000000000');
}

const inUnit = (number: Decimal, printed: string, unit: string): Decimal =>
  thousandthOf[unit]?.test(printed) ? (divide(number, decimal('1000')) ?? number) : number;
