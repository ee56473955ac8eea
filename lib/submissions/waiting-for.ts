import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { civilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/days-between';
import { reader } from '../db/reader';
import { openedPeriods, visibleQuarters } from './list-submissions';
import type { FormUnit } from './load-form';
import type { UnitQuarter } from './unit-quarters';

/** One thing that waits for a person. */
export interface Waiting {
  readonly kind: 'returned' | 'draft' | 'review';
  readonly unit: FormUnit;
  readonly period: string;
  readonly periodNameEn: string | null;
  readonly periodNameZh: string | null;
  readonly href: string;
  /** 'YYYY-MM-DD'; null where none was set. */
  readonly dueOn: string | null;
  /** Negative once it is late. */
  readonly daysLeft: number | null;
  readonly asked: number;
  readonly answered: number;
  readonly version: number;
  /** What was written with the last decision: why it was returned, what came with the submission. */
  readonly message: string | null;
  readonly since: Date | null;
}

const order: readonly Waiting['kind'][] = ['returned', 'review', 'draft'];

/** What waits for the viewer in the open periods: to correct, to review, to complete; the soonest due first. */
export async function waitingFor(viewer: Viewer): Promise<Waiting[]> {
  const open = (await openedPeriods(reader())).filter((period) => period.state === 'OPEN');
  const waiting: Waiting[] = [];
  for (const period of open) {
    const quarters = await visibleQuarters(viewer, period, 'submission.read');
    waiting.push(...quarters.flatMap((quarter) => waitingOf(viewer, quarter)));
  }
  return waiting.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.daysLeft ?? 999) - (b.daysLeft ?? 999),
  );
}

function waitingOf(viewer: Viewer, quarter: UnitQuarter): Waiting[] {
  const { unit, leaves, period, state, last, asked, answered, version } = quarter;
  const entering = [unit, ...leaves].some(({ code }) => can(viewer, 'submission.enter', code));
  const reviewing = can(viewer, 'submission.review', unit.code) && last?.actorId !== viewer.userId;
  const kind = kindOf(state, entering, reviewing);
  if (!kind || (kind === 'draft' && asked === 0)) return [];
  const dueOn = period.dueOn && civilDate(period.dueOn);
  return [
    {
      kind,
      unit,
      period: period.code,
      periodNameEn: period.nameEn,
      periodNameZh: period.nameZh,
      href: `/${kind === 'review' ? 'review' : 'submissions'}/${period.code}/${unit.code}`,
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(businessDate(new Date()), dueOn),
      asked,
      answered,
      version,
      message: last?.reason ?? null,
      since: last?.at ?? null,
    },
  ];
}

function kindOf(state: UnitQuarter['state'], entering: boolean, reviewing: boolean): Waiting['kind'] | null {
  if (state === 'SUBMITTED') return reviewing ? 'review' : null;
  if (!entering || state === 'APPROVED') return null;
  return state === 'RETURNED' ? 'returned' : 'draft';
}
