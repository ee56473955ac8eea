import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { consolidateUnits } from '../rollups/consolidate-units';
import { recomputeRollups } from '../rollups/recompute-rollups';

/**
 * Rebuilds every opened period of an open fiscal year that a change of the tree touches: first the leaves among
 * `unitIds`, which now are inside or no longer are, then all units, because whoever stood above them before counts too.
 */
export async function rebuildQuarters(
  tx: Tx,
  { unitIds, changedOn, eventId }: { unitIds: readonly number[]; changedOn: CivilDate; eventId: bigint },
): Promise<void> {
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
  const periodIds = periods.map(({ id }) => id);
  const leaves = await tx.organisationalUnit.findMany({
    where: { type: { not: null } },
    select: { id: true },
  });
  const leafIds = leaves.map(({ id }) => id);
  await recomputeRollups(tx, { leafIds: leafIds.filter((id) => unitIds.includes(id)), periodIds, eventId });
  await tx.rollup.deleteMany({ where: { periodId: { in: periodIds }, unit: { type: null } } });
  await consolidateUnits(tx, leafIds, periodIds);
}
