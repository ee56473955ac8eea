import { cache } from 'react';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import type { Shares } from '../calculation/counted-share';
import { civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { readStandings } from '../rollups/read-standings';
import { readShares } from '../rollups/shares';
import type { Boundary } from './open-boundary';

/** With which shares a leaf counts in a unit in one period. */
export interface LeafShare extends Required<Shares> {
  readonly leafId: number;
  readonly periodId: number;
  readonly period: string;
}

/**
 * Every leaf of a unit in these periods (of a leaf: itself), with its shares under an approach; `leafIds` null reads all
 * of them.
 */
export async function readLeafShares(
  unitId: number,
  periodIds: readonly number[],
  leafIds: readonly number[] | null = null,
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<LeafShare[]> {
  if (approach === ADOPTED_APPROACH) return adoptedShares(unitId, periodIds, leafIds);
  const periods = await reader().reportingPeriod.findMany({ where: { id: { in: [...periodIds] } } });
  const sharesIn = await sharesUnder(approach);
  const { movedOn } = await readStandings(reader());
  const wanted = leafIds && new Set(leafIds);
  const itself = await reader().organisationalUnit.count({ where: { id: unitId, type: { not: null } } });
  return periods.flatMap((period) => {
    const place = { periodId: period.id, period: period.code };
    const moved = movedOn(unitId, approach, civilDate(period.endsOn));
    const own =
      itself > 0 ? [{ leafId: unitId, unitId, share: '1', endShare: '1', moved }] : sharesIn(period);
    return own
      .filter((one) => one.unitId === unitId && (wanted?.has(one.leafId) ?? true))
      .map(({ unitId: _unit, ...of }) => ({ ...place, ...of }));
  });
}

/** Every leaf of a boundary in these periods, with its shares under the boundary's approach. */
export const readBoundaryShares = (
  { unit, set, approach }: Boundary,
  periodIds: readonly number[],
): Promise<LeafShare[]> => readLeafShares(unit.id, periodIds, set?.memberIds ?? null, approach);

/** The tree and what is held in it, read once a request. */
const sharesUnder = cache((approach: ConsolidationApproach) => readShares(reader(), approach));

async function adoptedShares(
  unitId: number,
  periodIds: readonly number[],
  leafIds: readonly number[] | null,
): Promise<LeafShare[]> {
  const wanted = leafIds === null ? null : [...leafIds];
  const rows = await rowsOf<Omit<LeafShare, 'moved'> & { readonly endsOn: string }>(
    reader(),
    sql`
    select w.leaf_id as "leafId", w.period_id as "periodId", p.code as period, trim_scale(w.share)::text as share,
           trim_scale(w.end_share)::text as "endShare", p.ends_on::text as "endsOn"
    from leaf_ways(${[...periodIds]}::int[]) w join reporting_period p on p.id = w.period_id
    where w.unit_id = ${unitId} and (${wanted}::int[] is null or w.leaf_id = any(${wanted}::int[]))
    order by w.leaf_id, w.period_id`,
  );
  const { movedOn } = await readStandings(reader());
  return rows.map(({ endsOn, ...row }) => ({ ...row, moved: movedOn(row.leafId, ADOPTED_APPROACH, endsOn) }));
}
