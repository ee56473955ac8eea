import type { Amount } from '../calculation/amount';
import type { Comparator } from '../calculation/comparator';
import { Decimal } from '../calculation/decimal';
import type { MetricDefinition } from '../calculation/metric-definition';
import { sameQuarterLastYear } from '../calendar/same-quarter-last-year';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { carriedMetrics } from './carried-metrics';
import type { Period } from './recompute-rollups';

/** Amounts by leaf and metric. */
export type LeafAmounts = Map<number, Map<string, Amount>>;

/** What a period's formulas read of earlier ones. */
export interface EarlierAmounts {
  readonly before: LeafAmounts;
  readonly yearBefore: LeafAmounts;
}

interface AmountRow {
  unit_id: number;
  metric: string;
  value: string;
  comparator: Comparator;
  codes: string[];
  is_codes: boolean;
}

/** Of each leaf what these definitions read of earlier quarters; a campaign stands alone. */
export async function earlierAmounts(
  db: Reader,
  leafIds: readonly number[],
  period: Period,
  definitions: readonly MetricDefinition[],
): Promise<EarlierAmounts> {
  if (period.kind === 'CAMPAIGN') return { before: new Map(), yearBefore: new Map() };
  const carried = carriedMetrics(definitions);
  return {
    before: await lastAmounts(db, leafIds, period, carried.before),
    yearBefore: await amountsIn(db, leafIds, sameQuarterLastYear(period.code), carried.yearBefore),
  };
}

/** Of each leaf the last value before this period of the metrics that go on from it. */
const lastAmounts = (db: Reader, leafIds: readonly number[], period: Period, metrics: readonly string[]) =>
  latestAmounts(db, leafIds, metrics, sql`p.kind = 'QUARTER' and p.ends_on < ${period.startsOn}::date`);

/** Of each leaf the values of these metrics in one period. */
const amountsIn = (db: Reader, leafIds: readonly number[], period: string, metrics: readonly string[]) =>
  latestAmounts(db, leafIds, metrics, sql`p.code = ${period}`);

/** Of each leaf the latest value of these metrics in such periods. */
async function latestAmounts(
  db: Reader,
  leafIds: readonly number[],
  metrics: readonly string[],
  within: ReturnType<typeof sql>,
): Promise<LeafAmounts> {
  if (metrics.length === 0) return new Map();
  const rows = await rowsOf<AmountRow>(
    db,
    sql`
    select distinct on (r.unit_id, r.metric_id)
      r.unit_id, m.code as metric, trim_scale(r.value)::text as value, r.comparator, r.codes, v.value_type = 'CODES' as is_codes
    from rollup r
    join metric m on m.id = r.metric_id
    join metric_version v on v.metric_id = m.id
    join reporting_period p on p.id = r.period_id
    where r.unit_id = any(${leafIds}::int[]) and r.breakdown = 'total' and r.value is not null
      and m.code = any(${metrics}::text[]) and ${within}
    order by r.unit_id, r.metric_id, p.ends_on desc, v.version desc`,
  );
  return byLeaf(rows);
}

function byLeaf(rows: readonly AmountRow[]): LeafAmounts {
  const amounts: LeafAmounts = new Map();
  for (const row of rows) {
    const amount: Amount = row.is_codes
      ? { state: 'codes', codes: row.codes, comparator: row.comparator }
      : { state: 'value', value: new Decimal(row.value), comparator: row.comparator };
    amounts.set(row.unit_id, (amounts.get(row.unit_id) ?? new Map()).set(row.metric, amount));
  }
  return amounts;
}
