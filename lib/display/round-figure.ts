import { canonical, decimal } from '../calculation/decimal';
import type { MetricKind } from '../calculation/metric-definition';

export type Precision = {
  readonly decimalsMin: number;
  readonly decimalsMax: number;
  readonly kind: MetricKind;
};

/**
 * A figure as it is shown (the API's `shown`): half-up at the metric's decimals, trailing zeros only up to the
 * minimum; an equivalence has two significant digits (calculation-rules §12). Plain text without separators.
 */
export function roundFigure(value: string, { decimalsMin, decimalsMax, kind }: Precision): string {
  const exact = decimal(value);
  if (kind === 'equivalence') return canonical(exact.isZero() ? exact : exact.toSignificantDigits(2));
  const rounded = exact.toDecimalPlaces(decimalsMax);
  const digits = rounded.abs().toFixed(Math.max(decimalsMin, rounded.decimalPlaces()));
  return rounded.isNegative() && !rounded.isZero() ? `-${digits}` : digits;
}
