import type { Viewer } from '../access/viewer';
import { formatFormula } from '../calculation/format-formula';
import { parseFormula } from '../calculation/formula';
import type { MetricVersion, Prisma } from '../db/generated/client';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import type { Json } from '../record/canonical-json';
import { record } from '../record/record';
import { recomputeRollups } from '../rollups/recompute-rollups';
import { changedFacts } from './changed-facts';
import { requireDefinableYear } from './definable-years';
import { definingRole } from './defining-role';
import type { MetricDraft } from './metric-draft';
import { requireSameNature, withRule } from './next-version';
import { requireSound } from './require-sound';

/** Chosen once: definitions are checked against each other, so they change one after the other. */
const definitionLock = 7_300_245_875;

/**
 * Saves a new version of a metric, in force from a fiscal year that is not closed. It is checked here against the
 * catalogue of that year, keeps its test cases, and every figure of the open years moves in the same transaction;
 * years before keep their version and their figures. Refuses what another version saved meanwhile would overwrite.
 */
export async function saveMetricVersion(viewer: Viewer, draft: MetricDraft): Promise<void> {
  const role = await definingRole(viewer);
  const reason = draft.reason.trim();
  if (reason === '') throw new Refusal('reason-needed', {}, 'reason');
  await record(
    viewer,
    (said: { before: Json; after: Json }) => ({
      type: 'definition.changed',
      role,
      subjectType: 'metric',
      subjectKey: draft.code,
      ...said,
      reason,
    }),
    async (tx, eventId) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${definitionLock})`;
      const latest = await latestVersion(tx, draft);
      requireSameNature(latest, draft);
      await requireDefinableYear(tx, draft.effectiveFrom);
      await requireSound(tx, draft);
      const next = nextVersion(latest, draft);
      const said = changedFacts(latest, next);
      if (Object.keys(said.after).length === 0) throw new Refusal('nothing-changed', {}, 'formula');
      await tx.metricVersion.create({ data: { ...next, eventId } });
      await moveOpenYears(tx, draft.effectiveFrom, eventId);
      const { version, effectiveFrom } = next;
      return {
        before: { version: latest.version, effectiveFrom: latest.effectiveFrom, ...said.before },
        after: { version, effectiveFrom, ...said.after },
      };
    },
  );
}

type Kept = Omit<MetricVersion, 'id' | 'eventId' | 'rowHash' | 'testCases'>;

async function latestVersion(tx: Tx, { code, basedOn }: MetricDraft): Promise<MetricVersion> {
  const latest = await tx.metricVersion.findFirst({
    where: { metric: { code } },
    orderBy: { version: 'desc' },
  });
  if (!latest) throw new Refusal('unknown-metric');
  if (latest.version !== basedOn) throw new Refusal('changed-meanwhile');
  return latest;
}

/** Its formula in canonical spelling, so that two versions differ only in what they mean. */
function nextVersion(latest: MetricVersion, draft: MetricDraft): Kept & { testCases: Prisma.InputJsonArray } {
  const { id: _id, eventId: _event, rowHash: _hash, testCases: _cases, ...kept } = withRule(latest, draft);
  return {
    ...kept,
    formula: draft.formula === null ? null : formatFormula(parseFormula(draft.formula)),
    version: latest.version + 1,
    effectiveFrom: draft.effectiveFrom,
    nameEn: draft.nameEn,
    nameZh: draft.nameZh,
    definitionEn: draft.definitionEn,
    definitionZh: draft.definitionZh,
    whereToFindEn: draft.whereToFindEn,
    whereToFindZh: draft.whereToFindZh,
    testCases: draft.testCases.map(({ given, expected }) => ({ given: { ...given }, expected })),
  };
}

/** Recalculates every opened period of the years in which the definition holds. */
async function moveOpenYears(tx: Tx, effectiveFrom: number, eventId: bigint): Promise<void> {
  const periods = await tx.reportingPeriod.findMany({
    where: { fiscalYearId: { gte: effectiveFrom }, state: { not: 'UNOPENED' } },
    select: { id: true },
  });
  const leaves = await tx.organisationalUnit.findMany({
    where: { type: { not: null } },
    select: { id: true },
  });
  await recomputeRollups(tx, {
    leafIds: leaves.map(({ id }) => id),
    periodIds: periods.map(({ id }) => id),
    eventId,
  });
}
