import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';

/** A period in which an approved answer of a leaf stands. */
export interface AnsweredPeriod {
  readonly code: string;
  readonly fiscalYear: number;
  readonly kind: 'QUARTER' | 'CAMPAIGN';
  readonly endsOn: CivilDate;
}

/** The periods, in time order, in which a leaf has an approved answer to one of these metrics. */
export async function readAnsweredPeriods(
  leafId: number,
  metricIds: readonly number[],
): Promise<AnsweredPeriod[]> {
  return reader().$queryRaw<AnsweredPeriod[]>`
    select p.code, p.fiscal_year as "fiscalYear", p.kind::text as kind,
           p.ends_on::text as "endsOn"
    from reporting_period p
    where exists (
      select 1 from data_point a
      join data_point_version v on v.data_point_id = a.id
      join submission_decision d on d.submission_id = v.submission_id and d.kind = 'APPROVED'
        and d.submission_version >= v.submission_version
      where a.unit_id = ${leafId} and a.period_id = p.id and a.metric_id = any(${[...metricIds]}::int[]))
    order by p.ends_on, p.id`;
}
