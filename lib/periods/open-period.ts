import type { Viewer } from '../access/viewer';
import { addDays } from '../calendar/add-days';
import { businessDate } from '../calendar/business-date';
import type { CivilDate } from '../calendar/civil-date';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { recomputeRollups } from '../rollups/recompute-rollups';
import { findPeriod } from './find-period';
import { periodManagingRole } from './managing-role';
import { movePeriod, stateAfter } from './move-period';

/** Days from opening to the due date where nobody says otherwise. */
export const usualDays = 14;

export const usualDueOn = (now: Date): CivilDate => addDays(businessDate(now), usualDays);

/**
 * Opens a quarter or campaign for entry, due on the given day. From this moment every leaf that is asked counts as
 * expected: the rollups are laid out with coverage 0. Refuses a past due date, an open or closed period, a closed year.
 */
export async function openPeriod(
  viewer: Viewer,
  { code, dueOn }: { code: string; dueOn: CivilDate },
): Promise<void> {
  const role = periodManagingRole(viewer);
  const period = await findPeriod(code);
  const state = stateAfter(period, 'open');
  if (dueOn < businessDate(new Date())) throw new Refusal('due-date-past', {}, 'dueOn');
  await record(
    viewer,
    {
      type: 'period.opened',
      role,
      subjectType: 'period',
      subjectKey: period.code,
      before: { state: period.state },
      after: { state, dueOn },
    },
    async (tx, eventId) => {
      await movePeriod(tx, period, state, dueOn);
      const leaves = await tx.organisationalUnit.findMany({
        where: { type: { not: null } },
        select: { id: true },
      });
      await recomputeRollups(tx, { leafIds: leaves.map(({ id }) => id), periodIds: [period.id], eventId });
    },
  );
}
