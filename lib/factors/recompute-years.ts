import type { Tx } from '../db/tx';
import { recomputeRollups } from '../rollups/recompute-rollups';

/** Calculates leaves anew in every opened period of these fiscal years, in the transaction that moved their factors. */
export async function recomputeYears(
  tx: Tx,
  fiscalYears: readonly number[],
  leafIds: readonly number[] | null,
  eventId: bigint,
): Promise<void> {
  const periods = await tx.reportingPeriod.findMany({
    where: { fiscalYearId: { in: [...fiscalYears] }, state: { not: 'UNOPENED' } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (periods.length === 0) return;
  const leaves =
    leafIds ??
    (await tx.organisationalUnit.findMany({ where: { type: { not: null } }, select: { id: true } })).map(
      ({ id }) => id,
    );
  await recomputeRollups(tx, { leafIds: leaves, periodIds: periods.map(({ id }) => id), eventId });
}
