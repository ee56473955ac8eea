import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { recomputeRollups } from '../rollups/recompute-rollups';

/**
 * Rebuilds every opened period of an open fiscal year that the tree's change touches: whoever was above a leaf before
 * it and whoever is after it, so all of the period's rollups are made anew.
 */
export async function rebuildQuarters(tx: Tx, changedOn: CivilDate, eventId: bigint): Promise<void> {
  const periods = await tx.reportingPeriod.findMany({
    where: {
      state: { not: 'UNOPENED' },
      endsOn: { gte: dbDate(changedOn) },
      fiscalYear: { state: 'OPEN' },
    },
    orderBy: { endsOn: 'asc' },
    select: { id: true },
  });
  if (periods.length === 0) return;
  const leaves = await tx.organisationalUnit.findMany({
    where: { type: { not: null } },
    select: { id: true },
  });
  const periodIds = periods.map(({ id }) => id);
  await tx.rollup.deleteMany({ where: { periodId: { in: periodIds } } });
  await recomputeRollups(tx, { leafIds: leaves.map(({ id }) => id), periodIds, eventId });
}
