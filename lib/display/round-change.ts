import type { Change } from '../calculation/change';
import { decimal, multiply } from '../calculation/decimal';

/** A change as a list prints it, with its sign and one decimal, in per cent or points: '-12.9', '+32.3', '0.0'. */
export function roundChange({ kind, absolute, relative }: Change): string {
  const exact = kind === 'points' ? decimal(absolute) : multiply(decimal(relative ?? '0'), decimal('100'));
  const rounded = exact.toDecimalPlaces(1);
  if (rounded.isZero()) return '0.0';
  return `${rounded.isPositive() ? '+' : ''}${rounded.toFixed(1)}`;
}
