import type { Trace } from '../calculation/trace';
import { reader } from '../db/reader';

/** How a leaf's calculated value came about, as it was stored when it was approved. */
export interface StoredTrace {
  readonly trace: Trace;
  readonly seq: string;
  readonly at: Date;
  readonly hash: string;
}

/** The trace in force of a leaf's metric in a period; null where no formula made a value there. */
export async function readStoredTrace(
  leafId: number,
  periodId: number,
  metricId: number,
): Promise<StoredTrace | null> {
  const stored = await reader().calculatedValue.findFirst({
    where: { unitId: leafId, periodId, metricId },
    orderBy: { id: 'desc' },
    select: { trace: true, event: { select: { seq: true, at: true, hash: true } } },
  });
  if (!stored) return null;
  const { seq, at, hash } = stored.event;
  return { trace: stored.trace as unknown as Trace, seq: String(seq), at, hash };
}
