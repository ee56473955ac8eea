import type { Viewer } from '../access/viewer';
import { record } from '../record/record';
import { findPeriod } from './find-period';
import { periodManagingRole } from './managing-role';
import { movePeriod, stateAfter } from './move-period';

/** Closes an open period: nothing can be entered, submitted or approved in it any more. What is missing stays missing. */
export async function closePeriod(viewer: Viewer, { code }: { code: string }): Promise<void> {
  const role = periodManagingRole(viewer);
  const period = await findPeriod(code);
  const state = stateAfter(period, 'close');
  await record(
    viewer,
    {
      type: 'period.closed',
      role,
      subjectType: 'period',
      subjectKey: period.code,
      before: { state: period.state },
      after: { state },
    },
    (tx) => movePeriod(tx, period, state, period.dueOn),
  );
}
