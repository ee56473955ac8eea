import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import type { Period } from './find-period';
import { type PeriodEvent, type PeriodState, periodAfter } from './lifecycle';

/** The state after the event. Refuses what the table forbids. */
export function stateAfter(period: Period, event: PeriodEvent): PeriodState {
  const after = periodAfter(period.state, event, period.yearIsOpen);
  if (after === null)
    throw new Refusal(period.yearIsOpen ? 'period-not-so' : 'year-closed', { period: period.code });
  return after;
}

/** Moves the period only if it still stands as it was read, so that two people cannot both move it. */
export async function movePeriod(
  tx: Tx,
  period: Period,
  state: PeriodState,
  dueOn: CivilDate | null,
): Promise<void> {
  const moved = await tx.reportingPeriod.updateMany({
    where: { id: period.id, state: period.state, fiscalYear: { state: 'OPEN' } },
    data: { state, dueOn: dueOn === null ? null : dbDate(dueOn) },
  });
  if (moved.count === 0) throw new Refusal('changed-meanwhile');
}
