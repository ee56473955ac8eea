import type { Amount } from './amount';
import { type Decimal, multiply } from './decimal';
import type { MetricDefinition } from './metric-definition';

export type RatioParts = { readonly numerator: Decimal; readonly denominator: Decimal };

/**
 * What is added over leaves and quarters in a ratio's place, when both parts are numbers; of a weighted average x·w
 * and w, where x is its own amount and w its denominator (calculation-rules §6).
 */
export function ratioParts(
  definition: MetricDefinition,
  own: Amount,
  amountOf: (metric: string) => Amount,
): RatioParts | null {
  const { kind, numerator, denominator } = definition;
  if (!denominator || (!numerator && kind !== 'weighted_average')) return null;
  const over = amountOf(denominator);
  const top = numerator ? amountOf(numerator) : own;
  if (over.state !== 'value' || top.state !== 'value') return null;
  return { numerator: numerator ? top.value : multiply(top.value, over.value), denominator: over.value };
}
