import { canAnywhere, canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { SubmissionState } from '../db/generated/enums';
import { reader } from '../db/reader';
import { allowedPeriodEvents, type PeriodEvent, type PeriodState } from './lifecycle';

export interface ListedPeriod {
  readonly code: string;
  readonly kind: 'QUARTER' | 'CAMPAIGN';
  readonly quarter: number;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly state: PeriodState;
  readonly dueOn: CivilDate | null;
  readonly submissions: Readonly<Record<SubmissionState, number>>;
  readonly allowed: readonly PeriodEvent[];
}

export interface ListedYear {
  readonly year: number;
  readonly state: 'OPEN' | 'CLOSED';
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly periods: readonly ListedPeriod[];
}

async function submissionCounts(viewer: Viewer): Promise<Map<number, Record<SubmissionState, number>>> {
  const groups = await reader().submission.groupBy({
    by: ['periodId', 'state'],
    where: { unitId: visibleUnits(viewer, 'definition.read') },
    _count: { _all: true },
  });
  const counts = new Map<number, Record<SubmissionState, number>>();
  for (const { periodId, state, _count } of groups) {
    const known = counts.get(periodId) ?? { DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 };
    counts.set(periodId, { ...known, [state]: _count._all });
  }
  return counts;
}

/** Every fiscal year with its periods, newest year first; how many of the submissions in the viewer's reach stand where, but no answer. */
export async function listPeriods(viewer: Viewer): Promise<ListedYear[]> {
  if (!canAnywhere(viewer, 'definition.read')) return [];
  const manages = canAtTop(viewer, 'period.manage');
  const counts = await submissionCounts(viewer);
  const years = await reader().fiscalYear.findMany({
    orderBy: { year: 'desc' },
    select: {
      year: true,
      state: true,
      startsOn: true,
      endsOn: true,
      periods: { orderBy: [{ startsOn: 'asc' }, { kind: 'asc' }, { id: 'asc' }] },
    },
  });
  return years.map(({ periods, ...year }) => ({
    ...year,
    startsOn: civilDate(year.startsOn),
    endsOn: civilDate(year.endsOn),
    periods: periods.map((period) => ({
      code: period.code,
      kind: period.kind,
      quarter: period.quarter,
      nameEn: period.nameEn,
      nameZh: period.nameZh,
      startsOn: civilDate(period.startsOn),
      endsOn: civilDate(period.endsOn),
      state: period.state,
      dueOn: period.dueOn ? civilDate(period.dueOn) : null,
      submissions: counts.get(period.id) ?? { DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 },
      allowed: manages ? allowedPeriodEvents(period.state, year.state === 'OPEN') : [],
    })),
  }));
}
