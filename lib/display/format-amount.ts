import { canonical, decimal } from '../calculation/decimal';
import { formatFigure } from './format-figure';

const entryDigits = 10;
const significantDigits = 6;

/**
 * An exact amount for the eye. What can be typed stands with all its digits; the part of a bill, which may have sixty, to
 * six digits, and never to less than hundredths.
 */
export function formatAmount(exact: string): string {
  const [, fraction = ''] = exact.split('.');
  if (fraction.length <= entryDigits) return formatFigure(exact);
  const amount = decimal(exact);
  const significant = amount.toSignificantDigits(significantDigits);
  return formatFigure(canonical(significant.decimalPlaces() > 2 ? significant : amount.toDecimalPlaces(2)));
}
