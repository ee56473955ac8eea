import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { civilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/days-between';
import { reader } from '../db/reader';
import { openedPeriods } from './list-submissions';
import { type UnitQuarter, unitQuarters } from './unit-quarters';

/** A unit's quarter in the office's list. */
export interface QueueItem extends Omit<UnitQuarter, 'leaves'> {
  readonly dueOn: string | null;
  /** Negative once it is late. */
  readonly daysLeft: number | null;
  /** Days since it was submitted. */
  readonly waitingDays: number | null;
}

export interface ReviewQueue {
  readonly waiting: readonly QueueItem[];
  readonly returned: readonly QueueItem[];
  readonly approved: readonly QueueItem[];
  readonly notSubmitted: readonly QueueItem[];
}

/** What the office has before it in the open periods; the longest waiting first. */
export async function listReviewQueue(viewer: Viewer): Promise<ReviewQueue> {
  const today = businessDate(new Date());
  const items: QueueItem[] = [];
  for (const period of await openedPeriods(reader())) {
    if (period.state !== 'OPEN') continue;
    const own = await unitQuarters(reader(), period, {
      unit: (code) => can(viewer, 'submission.review', code),
      leaf: () => false,
    });
    const dueOn = period.dueOn && civilDate(period.dueOn);
    for (const { leaves: _, ...quarter } of own) {
      const since = quarter.last && businessDate(quarter.last.at);
      items.push({
        ...quarter,
        dueOn,
        daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
        waitingDays: since === null ? null : daysBetween(since, today),
      });
    }
  }
  const inState = (state: UnitQuarter['state']) => items.filter((item) => item.state === state);
  return {
    waiting: inState('SUBMITTED').sort((a, b) => (b.waitingDays ?? 0) - (a.waitingDays ?? 0)),
    returned: inState('RETURNED'),
    approved: inState('APPROVED'),
    notSubmitted: inState('DRAFT').filter(({ asked }) => asked > 0),
  };
}
