import { add, type Decimal, decimal, ZERO } from '../calculation/decimal';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { placeOf } from './cover-in-turn';

/** What was answered on certificates, and what they may cover. */
export const claimMetric = 'EN-GEC';

/** Bought from the grid, or made here with its attributes sold (calculation-rules §4). */
export const coverableMetrics: readonly string[] = ['EN-EL-GRID', 'EN-PV-GEC-SOLD'];

/** Of one facility and quarter, in megawatt hours. */
export interface Use {
  readonly facility: string;
  readonly period: string;
  readonly consumed: Decimal;
  readonly claimed: Decimal;
}

interface Row {
  facility: string;
  period: string;
  metric: string;
  value: string;
}

/** What a fiscal year's approved answers say, by facility and quarter. */
export async function approvedUse(
  db: Pick<Reader, '$queryRaw'>,
  fiscalYear: number,
): Promise<ReadonlyMap<string, Use>> {
  const metrics = [claimMetric, ...coverableMetrics];
  const rows = await rowsOf<Row>(
    db,
    sql`
    select distinct on (p.id)
      u.code as facility, q.code as period, m.code as metric, coalesce(trim_scale(v.value)::text, '0') as value
    from metric m
    join data_point p on p.metric_id = m.id
    join reporting_period q on q.id = p.period_id
    join organisational_unit u on u.id = p.unit_id
    join data_point_version v on v.data_point_id = p.id
    where m.code = any(${metrics}::text[]) and q.fiscal_year = ${fiscalYear} and q.kind = 'QUARTER'
      and exists (
        select 1 from submission_decision d
        where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
    order by p.id, v.version desc`,
  );
  const uses = new Map<string, Use>();
  for (const { facility, period, metric, value } of rows) {
    const known = uses.get(placeOf({ facility, period })) ?? {
      facility,
      period,
      consumed: ZERO,
      claimed: ZERO,
    };
    const part = metric === claimMetric ? 'claimed' : 'consumed';
    uses.set(placeOf(known), { ...known, [part]: add(known[part], decimal(value)) });
  }
  return uses;
}
