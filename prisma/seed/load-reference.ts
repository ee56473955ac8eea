import { reader } from '@/lib/db/reader';
import { record } from '@/lib/record/record';
import { loadCodeLists } from './load-code-lists';
import { loadEmissionFactors } from './load-emission-factors';
import { loadFactors } from './load-factors';
import { loadMetrics } from './load-metrics';
import { readReference } from './reference-data';

/** Says what is being done. */
export type Progress = (text: string) => void;

/**
 * Loads the catalogue with its factors into a ledger that has none; one that was begun before there were emission
 * factors gets them. What a ledger has is left as it is.
 */
export async function loadReference(progress: Progress): Promise<void> {
  if ((await reader().metric.count()) === 0) return loadCatalogue(progress);
  const editions = await reader().factorSet.count({ where: { subject: { not: null } } });
  if (editions === 0) await loadFactorEditions(progress);
}

async function loadCatalogue(progress: Progress): Promise<void> {
  progress('Loading the metric catalogue');
  const data = readReference();
  await record(
    { job: 'reference' },
    {
      type: 'reference.loaded',
      role: 'SYSTEM',
      subjectType: 'catalogue',
      subjectKey: 'reference',
      after: {
        metrics: data.metrics.length,
        questions: data.questions.length,
        factors: data.factors.length + data.emissionFactors.length,
      },
    },
    async (tx, eventId) => {
      await loadCodeLists(tx, data.codeLists);
      await loadMetrics(tx, eventId, data);
      await loadFactors(tx, eventId, data);
      await loadEmissionFactors(tx, eventId, data);
    },
  );
}

async function loadFactorEditions(progress: Progress): Promise<void> {
  progress('Loading the emission factors');
  const data = readReference();
  await record(
    { job: 'reference' },
    {
      type: 'factors.loaded',
      role: 'SYSTEM',
      subjectType: 'catalogue',
      subjectKey: 'factors',
      after: { editions: data.emissionFactorSets.length, factors: data.emissionFactors.length },
    },
    (tx, eventId) => loadEmissionFactors(tx, eventId, data),
  );
}
