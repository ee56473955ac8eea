import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';

/** The metrics of which formulas read an earlier period's amount: the period before, and the same a year before. */
export interface CarriedMetrics {
  readonly before: readonly string[];
  readonly yearBefore: readonly string[];
}

/** What these definitions read of earlier periods. Pure. */
export function carriedMetrics(definitions: readonly MetricDefinition[]): CarriedMetrics {
  const earlier = definitions
    .flatMap(({ formula }) => (formula === null ? [] : operandsOf(parseFormula(formula))))
    .filter(({ previous }) => previous);
  const codes = (yearAgo: boolean) => [
    ...new Set(earlier.filter((one) => (one.yearAgo ?? false) === yearAgo).map(({ metric }) => metric)),
  ];
  return { before: codes(false), yearBefore: codes(true) };
}
