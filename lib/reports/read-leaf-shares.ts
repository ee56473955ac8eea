import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';

/** With which share a leaf counts in a unit in one period. */
export interface LeafShare {
  readonly leafId: number;
  readonly periodId: number;
  readonly period: string;
  readonly share: string;
}

/** Every leaf of a unit in these periods (of a leaf: itself), with its share; `leafIds` null reads all of them. */
export async function readLeafShares(
  unitId: number,
  periodIds: readonly number[],
  leafIds: readonly number[] | null = null,
): Promise<LeafShare[]> {
  const wanted = leafIds === null ? null : [...leafIds];
  return rowsOf<LeafShare>(
    reader(),
    sql`
    select w.leaf_id as "leafId", w.period_id as "periodId", p.code as period, trim_scale(w.share)::text as share
    from leaf_ways(${[...periodIds]}::int[]) w join reporting_period p on p.id = w.period_id
    where w.unit_id = ${unitId} and (${wanted}::int[] is null or w.leaf_id = any(${wanted}::int[]))
    order by w.leaf_id, w.period_id`,
  );
}
