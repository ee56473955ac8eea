import type { Reader } from '../db/reader';
import { Refusal } from '../errors';
import { checkDraft, type Finding } from './check-draft';
import { definitionsFor } from './definitions-for';
import { knownBases } from './known-bases';
import type { MetricDraft } from './metric-draft';
import { withRule } from './next-version';
import { holds, tryCases } from './try-cases';

/**
 * Refuses a draft that does not hold together in its fiscal year's catalogue, or in that of any later year for which
 * other definitions are kept ready; and one that does not keep its own test cases.
 */
export async function requireSound(db: Reader, draft: MetricDraft): Promise<void> {
  for (const year of await yearsOfCatalogues(db, draft.effectiveFrom)) {
    const catalogue = await definitionsFor(db, year);
    const definition = catalogue.get(draft.code);
    if (!definition) continue;
    const bases = await knownBases(db, catalogue);
    const [finding] = checkDraft(withRule(definition, draft), catalogue, bases).findings;
    if (finding) refuse(finding, draft);
  }
  requireKept(draft);
}

/** The draft's own fiscal year, and every later one in which some definition changes. */
export async function yearsOfCatalogues(
  db: Pick<Reader, 'metricVersion'>,
  effectiveFrom: number,
): Promise<number[]> {
  const later = await db.metricVersion.findMany({
    where: { effectiveFrom: { gt: effectiveFrom } },
    distinct: ['effectiveFrom'],
    orderBy: { effectiveFrom: 'asc' },
    select: { effectiveFrom: true },
  });
  return [effectiveFrom, ...later.map((version) => version.effectiveFrom)];
}

function refuse({ metric, place }: Finding, { code, formula }: MetricDraft): never {
  if (metric !== code) throw new Refusal('definition-breaks-other', { metric }, 'formula');
  if (place === null || formula === null) throw new Refusal('definition-refused', { metric }, 'formula');
  const part = formula.slice(place.from, place.to);
  throw new Refusal('formula-refused', { part: part || '…', at: String(place.from + 1) }, 'formula');
}

function requireKept({ formula, testCases }: MetricDraft): void {
  if (formula === null) return;
  const failed = tryCases(formula, testCases).findIndex((trial) => !holds(trial));
  if (failed >= 0) throw new Refusal('test-case-not-kept', { number: String(failed + 1) }, 'testCases');
}
