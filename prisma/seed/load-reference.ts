import { reader } from '@/lib/db/reader';
import { record } from '@/lib/record/record';
import { loadCodeLists } from './load-code-lists';
import { loadFactors } from './load-factors';
import { loadMetrics } from './load-metrics';
import { readReference } from './reference-data';

/** Says what is being done. */
export type Progress = (text: string) => void;

/** Loads the metric catalogue, its code lists, sets and factors once; a ledger that has them is left as it is. */
export async function loadReference(progress: Progress): Promise<void> {
  if ((await reader().metric.count()) > 0) return;
  progress('Loading the metric catalogue');
  const data = readReference();
  await record(
    { job: 'reference' },
    {
      type: 'reference.loaded',
      role: 'SYSTEM',
      subjectType: 'catalogue',
      subjectKey: 'reference',
      after: { metrics: data.metrics.length, questions: data.questions.length, factors: data.factors.length },
    },
    async (tx, eventId) => {
      await loadCodeLists(tx, data.codeLists);
      await loadMetrics(tx, eventId, data);
      await loadFactors(tx, eventId, data);
    },
  );
}
