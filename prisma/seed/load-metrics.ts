import type { Tx } from '@/lib/db/tx';
import { known } from './known';
import type { ReferenceData } from './reference-data';

/** Writes the metrics with version 1 of their definitions, and which kind of leaf is asked for them. */
export async function loadMetrics(
  tx: Tx,
  eventId: bigint,
  { metrics, questions }: Pick<ReferenceData, 'metrics' | 'questions'>,
): Promise<void> {
  await tx.metric.createMany({ data: metrics.map(({ code, position }) => ({ code, position })) });
  const rows = await tx.metric.findMany({ select: { id: true, code: true } });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  await tx.metricVersion.createMany({
    data: metrics.map(({ code, position: _position, ...version }) => ({
      ...version,
      metricId: known(ids, code),
      eventId,
    })),
  });
  await tx.metricSetItem.createMany({
    data: questions.map(({ metric, ...question }) => ({
      ...question,
      metricId: known(ids, metric),
      eventId,
    })),
  });
}
