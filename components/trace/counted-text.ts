import { formatExactShare } from '@/lib/display/format-exact-share';
import type { PeriodWay } from '@/lib/reports/read-leaf-way';

type Say = (key: 'days' | 'daysAt', values: Record<string, string>) => string;

/** With which share a leaf counts in one period: '100 %', '47 of 92 days', '31 of 92 days at 49 %'. Pure. */
export function countedText({ spans, days, share }: PeriodWay, say: Say, separator: string): string {
  const [only, ...others] = spans;
  if (!only || others.length === 0) return formatExactShare(only?.share ?? share);
  const counting = spans.filter((span) => span.share !== '0');
  if (counting.length === 0) return formatExactShare('0');
  return counting
    .map((span) =>
      say(span.share === '1' ? 'days' : 'daysAt', {
        inside: String(span.days),
        days: String(days),
        share: formatExactShare(span.share),
      }),
    )
    .join(separator);
}
