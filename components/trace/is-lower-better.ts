import type { MetricKind } from '@/lib/calculation/metric-definition';

const lowerShares: ReadonlySet<string> = new Set(['EN-GRID-SHARE', 'WT-STRESS']);

/** Effectiveness and intensities are better when lower; of shares those of grid power and of stressed water. */
export function isLowerBetter({
  code,
  kind,
  unit,
}: {
  code: string;
  kind: MetricKind;
  unit: string;
}): boolean {
  if (unit === '%') return lowerShares.has(code);
  return code === 'SO-TRAIN-H' ? false : kind === 'ratio' || kind === 'intensity';
}
