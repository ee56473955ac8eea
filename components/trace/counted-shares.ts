import { formatCountedShare } from '@/lib/display/format-counted-share';
import type { PeriodMultiplier, TraceLine } from '@/lib/reports/trace-leaves';

/** What is counted of a line, beside its own amount. */
interface Counted extends Pick<TraceLine, 'counted'> {
  readonly figure: { readonly value: string | null } | null;
  readonly own: { readonly value: string | null } | null;
}

/** Whether a line counts with less than all of its own amount. Pure. */
export const isPartly = ({ figure, own, counted }: Counted): boolean =>
  figure?.value !== own?.value || counted.some(({ multiplier }) => multiplier !== '0' && multiplier !== '1');

/** With which share a leaf counts through a period: '63.7 %', 'Q1 0 %, Q2 51.09 %, Q3–Q4 100 %'. Pure. */
export function countedShares(counted: readonly PeriodMultiplier[], separator: string): string {
  const runs: PeriodMultiplier[][] = [];
  for (const one of counted) {
    const run = runs.at(-1);
    if (run && run[0]?.multiplier === one.multiplier) run.push(one);
    else runs.push([one]);
  }
  return runs
    .map((run) => {
      const share = formatCountedShare(run[0]?.multiplier ?? '0');
      return runs.length === 1 ? share : `${spanOf(run)} ${share}`;
    })
    .join(separator);
}

const quarterOf = ({ period }: PeriodMultiplier): string => period.slice(-2).toUpperCase();

function spanOf(run: readonly PeriodMultiplier[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  return first === last ? quarterOf(first) : `${quarterOf(first)}–${quarterOf(last)}`;
}
