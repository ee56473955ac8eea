import { canonical, decimal, multiply } from '../calculation/decimal';
import { formatExactShare } from './format-exact-share';
import { NARROW_NO_BREAK_SPACE } from './spaces';

/** A share '0' to '1' in per cent: what was agreed with all its digits, days of a quarter, which seldom divide, with two. */
export function formatCountedShare(share: string): string {
  const percent = multiply(decimal(share), decimal('100'));
  if (percent.decimalPlaces() <= 4) return formatExactShare(share);
  return `${canonical(percent.toDecimalPlaces(2))}${NARROW_NO_BREAK_SPACE}%`;
}
