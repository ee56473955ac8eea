import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { FactorLacking, Trace } from '../calculation/trace';
import { reader } from '../db/reader';

export interface MissingFactor extends FactorLacking {
  readonly unit: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly region: string;
  readonly period: string;
  readonly metric: string;
}

export interface PutFactor {
  readonly unit: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly fiscalYear: number;
  readonly activity: string;
  readonly basis: string;
  /** Null where the choice was left to the rules again. */
  readonly factor: string | null;
  readonly reason: string;
  readonly at: Date;
  readonly byEn: string | null;
  readonly byZh: string | null;
}

export interface MissingFactors {
  readonly missing: readonly MissingFactor[];
  readonly put: readonly PutFactor[];
}

interface Row {
  unit: string;
  nameEn: string;
  nameZh: string;
  region: string;
  period: string;
  metric: string;
  trace: Trace;
}

/** Values of open years that are missing for want of a factor, and every factor put by hand, the latest first. */
export async function listMissingFactors(viewer: Viewer): Promise<MissingFactors | null> {
  if (!canAtTop(viewer, 'submission.review')) return null;
  const [rows, put] = await Promise.all([
    reader().$queryRaw<Row[]>`
      select u.code as unit, u.name_en as "nameEn", u.name_zh as "nameZh", coalesce(f.region, '') as region,
             p.code as period, m.code as metric, c.trace
      from (
        select distinct on (c.unit_id, c.metric_id, c.period_id) c.*
        from calculated_value c
        join reporting_period p on p.id = c.period_id join fiscal_year y on y.year = p.fiscal_year
        where y.state = 'OPEN'
        order by c.unit_id, c.metric_id, c.period_id, c.id desc) c
      join organisational_unit u on u.id = c.unit_id
      left join facility f on f.unit_id = u.id
      join reporting_period p on p.id = c.period_id
      join metric m on m.id = c.metric_id
      where c.trace ? 'lacks'
      order by p.ends_on desc, u.id, m.position`,
    reader().$queryRaw<PutFactor[]>`
      select u.code as unit, u.name_en as "nameEn", u.name_zh as "nameZh", o.fiscal_year as "fiscalYear", o.activity,
             o.basis, f.code as factor, o.reason, e.at, a.name_en as "byEn", a.name_zh as "byZh"
      from factor_override o
      join organisational_unit u on u.id = o.unit_id
      left join factor f on f.id = o.factor_id
      join audit_event e on e.id = o.event_id
      left join user_account a on a.id = e.actor_id
      order by o.id desc`,
  ]);
  return {
    put,
    missing: rows.flatMap(({ trace, ...row }) =>
      (trace.lacks ?? []).map((lacking) => ({ ...row, ...lacking })),
    ),
  };
}
