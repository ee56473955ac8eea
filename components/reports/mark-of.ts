import type { Provenance } from '@/components/figures/provenance-mark';
import type { FigureStatus } from '@/lib/reports/figure';

type Marked = { status: FigureStatus; estimatedShare?: string | null };

/** The mark behind a figure; none where it is derived, or simply reported. */
export function markOf({ status, estimatedShare }: Marked): Provenance | undefined {
  if (status === 'published') return 'published';
  if (estimatedShare === '1') return 'estimated';
  return status === 'illustrative' ? 'illustrative' : undefined;
}
