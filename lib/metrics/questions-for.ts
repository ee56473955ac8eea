import type { Reader } from '../db/reader';

/** How a kind of leaf is asked for a metric. */
export interface Asked {
  readonly required: boolean;
  /** A calculated metric answered itself. */
  readonly direct: boolean;
}

/** What each metric set asks in a fiscal year: set → metric code → how. */
export async function questionsFor(db: Reader, fiscalYear: number): Promise<Map<string, Map<string, Asked>>> {
  const items = await db.metricSetItem.findMany({
    where: { effectiveFrom: { lte: fiscalYear } },
    orderBy: [{ set: 'asc' }, { effectiveFrom: 'asc' }, { metric: { position: 'asc' } }],
    select: { set: true, required: true, direct: true, metric: { select: { code: true } } },
  });
  const sets = new Map<string, Map<string, Asked>>();
  for (const { set, metric, required, direct } of items) {
    const questions = sets.get(set) ?? new Map<string, Asked>();
    sets.set(set, questions.set(metric.code, { required, direct }));
  }
  return sets;
}
