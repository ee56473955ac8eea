import { canonical, decimal, divide, ONE, subtract } from './decimal';
import type { FigureAmount } from './figure-amount';
import type { MetricDefinition } from './metric-definition';

export type Change = {
  /** New minus old, in the metric's unit (of shares: points). */
  readonly absolute: string;
  /** New ÷ old − 1 on unrounded values; null where there is no such thing. */
  readonly relative: string | null;
  readonly kind: 'percent' | 'points';
  /** One of the two values is bounded or approximate. */
  readonly approximate: boolean;
};

type Side = Pick<FigureAmount, 'value' | 'comparator'>;

/**
 * The change of a figure (calculation-rules §12): shares change in points, all else in per cent. Null where a side is
 * missing, or the old value is zero or negative and the change would be one in per cent.
 */
export function change(
  { unit }: Pick<MetricDefinition, 'unit'>,
  current: Side | null,
  previous: Side | null,
): Change | null {
  if (current?.value == null || previous?.value == null) return null;
  const [now, then] = [decimal(current.value), decimal(previous.value)];
  const kind = unit === '%' ? 'points' : 'percent';
  const quotient = then.gt(0) ? divide(now, then) : null;
  if (kind === 'percent' && !quotient) return null;
  return {
    absolute: canonical(subtract(now, then)),
    relative: quotient && canonical(subtract(quotient, ONE)),
    kind,
    approximate: current.comparator !== '=' || previous.comparator !== '=',
  };
}
