import type { Tx } from '../db/tx';
import { metricsElsewhere } from './metrics-elsewhere';

interface Touched {
  unit_id: number;
  period_id: number;
}

/**
 * Rebuilds the rollups of every unit above these leaves in these periods from all leaves below it: one set query,
 * no deltas, under the adopted approach (operational control, calculation-rules §1; the shares are `leaf_ways`', and what
 * counts in another category is left out).
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
  const elsewhere = await metricsElsewhere(tx, periodIds);
  await tx.$executeRaw`
    with leaf as (
      select w.unit_id, r.period_id, r.metric_id, r.breakdown, r.unit_id as leaf_id, v.org_rule, v.value_type,
             v.kind in ('ratio', 'ratio_of_stocks', 'weighted_average', 'intensity') as is_ratio,
             case when v.org_rule like '%share' or v.org_rule like 'sum_%/sum_%' then c.share else 1 end as share,
             r.value, r.numerator, r.denominator, r.comparator, r.codes, r.expected, r.approved, r.reported,
             r.estimated, r.direct, r.illustrative
      from unnest(${units}::int[], ${periods}::int[]) as t(unit_id, period_id)
      join leaf_ways(${periodIds}::int[]) w on w.unit_id = t.unit_id and w.period_id = t.period_id and w.unit_id <> w.leaf_id
      join reporting_period p on p.id = w.period_id
      join rollup r on r.unit_id = w.leaf_id and r.period_id = w.period_id
      join lateral (
        select mv.org_rule, mv.time_rule, mv.value_type, mv.kind from metric_version mv
        where mv.metric_id = r.metric_id and mv.effective_from <= p.fiscal_year order by mv.version desc limit 1) v on true
      cross join lateral (
        select case when v.time_rule in ('last', 'end_num/end_den', 'union_at_end') then w.end_share else w.share end
               as share) c
      where v.org_rule = 'single_reporter' or c.share > 0 and not exists (
        select 1 from unnest(${elsewhere.map(({ leafId }) => leafId)}::int[],
                             ${elsewhere.map(({ periodId }) => periodId)}::int[],
                             ${elsewhere.map(({ metricId }) => metricId)}::int[]) as e(leaf_id, period_id, metric_id)
        where e.leaf_id = w.leaf_id and e.period_id = r.period_id and e.metric_id = r.metric_id)
    ),
    below as (
      select *, sum(reported) over cell as reporters, bool_or(numerator is not null) over cell as parted,
             reported > 0 and (not is_ratio or numerator is not null or not bool_or(numerator is not null) over cell) as counts
      from leaf
      window cell as (partition by unit_id, period_id, metric_id, breakdown)
    ),
    lists as (
      select b.unit_id, b.period_id, b.metric_id, b.breakdown, array_agg(distinct c collate "C") as codes
      from below b cross join lateral unnest(b.codes) c group by 1, 2, 3, 4
    )
    insert into rollup (unit_id, metric_id, period_id, breakdown, value, numerator, denominator, comparator, codes,
                        expected, approved, reported, estimated, direct, illustrative)
    select b.unit_id, b.metric_id, b.period_id, b.breakdown,
      case
        when min(b.org_rule) = 'list' then null
        when min(b.org_rule) = 'single_reporter' and min(b.reporters) > 1 then null
        when min(b.org_rule) = 'sum_within_breakdown' and cardinality(min(l.codes)) > 1 then null
        when bool_or(b.is_ratio) then case when min(b.reporters) = 1 and not bool_or(b.parted) then sum(b.value) end
        when min(b.value_type) = 'CODES' then cardinality(min(l.codes))
        else sum(b.value * b.share)
      end,
      sum(b.numerator * b.share), sum(b.denominator * b.share),
      case
        when min(b.org_rule) = 'single_reporter' and min(b.reporters) > 1 then '='
        when min(b.org_rule) = 'sum_within_breakdown' and cardinality(min(l.codes)) > 1 then '='
        when bool_or(b.counts and b.comparator = '~') then '~'
        when bool_or(b.counts and b.comparator = '<') and bool_or(b.counts and b.comparator in ('>', '≥')) then '~'
        when bool_or(b.counts and b.comparator = '<') then '<'
        when bool_or(b.counts and b.comparator = '>') then '>'
        when bool_or(b.counts and b.comparator = '≥') then '≥'
        else '='
      end,
      coalesce(min(l.codes), '{}'), sum(b.expected),
      sum(case when b.is_ratio and b.reported > 0 and b.numerator is null and b.reporters > 1 then 0 else b.approved end),
      sum(b.reported),
      coalesce(sum(b.estimated * b.share) filter (where b.counts), 0),
      coalesce(sum(b.direct * b.share) filter (where b.counts), 0),
      bool_or(b.illustrative)
    from below b
    left join lists l on l.unit_id = b.unit_id and l.period_id = b.period_id and l.metric_id = b.metric_id
      and l.breakdown = b.breakdown
    group by b.unit_id, b.metric_id, b.period_id, b.breakdown`;
}
