import type { Tx } from '../db/tx';

interface Touched {
  unit_id: number;
  period_id: number;
}

/**
 * Rebuilds the rollups of every unit above these leaves in these periods from all leaves below it: one set query,
 * no deltas, under the adopted approach (operational control, calculation-rules §1; the shares are `leaf_ways`').
 * Its pure twin is `calculation/consolidate`; a test demands equality to the last digit.
 */
export async function consolidateUnits(
  tx: Tx,
  leafIds: readonly number[],
  periodIds: readonly number[],
): Promise<void> {
  const touched = await tx.$queryRaw<Touched[]>`
    select distinct unit_id, period_id from leaf_ways(${periodIds}::int[])
    where leaf_id = any(${leafIds}::int[]) and unit_id <> leaf_id`;
  const units = touched.map((row) => row.unit_id);
  const periods = touched.map((row) => row.period_id);
  await tx.$executeRaw`
    delete from rollup r using unnest(${units}::int[], ${periods}::int[]) as t(unit_id, period_id)
    where r.unit_id = t.unit_id and r.period_id = t.period_id`;
  await tx.$executeRaw`
    with below as (
      select w.unit_id, r.period_id, r.metric_id, r.breakdown, v.org_rule,
             case when v.org_rule like '%share' or v.org_rule like 'sum_%/sum_%' then w.share else 1 end as share,
             r.value, r.numerator, r.denominator, r.comparator, r.codes, r.expected, r.approved, r.reported,
             r.estimated, r.direct, r.illustrative
      from unnest(${units}::int[], ${periods}::int[]) as t(unit_id, period_id)
      join leaf_ways(${periodIds}::int[]) w on w.unit_id = t.unit_id and w.period_id = t.period_id and w.unit_id <> w.leaf_id
      join reporting_period p on p.id = w.period_id
      join rollup r on r.unit_id = w.leaf_id and r.period_id = w.period_id
      join lateral (
        select mv.org_rule from metric_version mv
        where mv.metric_id = r.metric_id and mv.effective_from <= p.fiscal_year order by mv.version desc limit 1) v on true
      where w.share > 0 or v.org_rule = 'single_reporter'
    ),
    members as (
      select unit_id, period_id, metric_id, count(distinct breakdown) as members
      from below where breakdown <> 'total' group by 1, 2, 3
    ),
    unions as (
      select b.unit_id, b.period_id, b.metric_id, b.breakdown, array_agg(distinct c collate "C") as codes
      from below b cross join lateral unnest(b.codes) c group by 1, 2, 3, 4
    )
    insert into rollup (unit_id, metric_id, period_id, breakdown, value, numerator, denominator, comparator, codes,
                        expected, approved, reported, estimated, direct, illustrative)
    select b.unit_id, b.metric_id, b.period_id, b.breakdown,
      case
        when min(b.org_rule) = 'single_reporter' and sum(b.reported) > 1 then null
        when min(b.org_rule) = 'sum_within_breakdown' and b.breakdown = 'total' and min(m.members) > 1 then null
        when min(b.org_rule) = 'union' then cardinality(min(un.codes))
        else sum(b.value * b.share)
      end,
      sum(b.numerator * b.share), sum(b.denominator * b.share),
      case
        when bool_or(b.reported > 0 and b.comparator = '~') then '~'
        when bool_or(b.reported > 0 and b.comparator = '<') and bool_or(b.reported > 0 and b.comparator in ('>', '≥')) then '~'
        when bool_or(b.reported > 0 and b.comparator = '<') then '<'
        when bool_or(b.reported > 0 and b.comparator = '>') then '>'
        when bool_or(b.reported > 0 and b.comparator = '≥') then '≥'
        else '='
      end,
      coalesce(min(un.codes), '{}'), sum(b.expected), sum(b.approved), sum(b.reported),
      sum(b.estimated * b.share), sum(b.direct * b.share), bool_or(b.illustrative)
    from below b
    left join members m on m.unit_id = b.unit_id and m.period_id = b.period_id and m.metric_id = b.metric_id
    left join unions un on un.unit_id = b.unit_id and un.period_id = b.period_id and un.metric_id = b.metric_id
      and un.breakdown = b.breakdown
    group by b.unit_id, b.metric_id, b.period_id, b.breakdown`;
}
