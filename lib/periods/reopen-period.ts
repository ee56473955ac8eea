import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import type { CivilDate } from '../calendar/civil-date';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { findPeriod } from './find-period';
import { periodManagingRole } from './managing-role';
import { movePeriod, stateAfter } from './move-period';

/** Opens a closed period again, with a reason and a new due date, while its fiscal year is open. Answers stay as they are. */
export async function reopenPeriod(
  viewer: Viewer,
  { code, dueOn, reason }: { code: string; dueOn: CivilDate; reason: string },
): Promise<void> {
  const role = periodManagingRole(viewer);
  if (reason.trim() === '') throw new Refusal('reason-needed', {}, 'reason');
  const period = await findPeriod(code);
  const state = stateAfter(period, 'reopen');
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
      reason: reason.trim(),
    },
    (tx) => movePeriod(tx, period, state, dueOn),
  );
}
