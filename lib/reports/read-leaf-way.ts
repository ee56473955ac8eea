import type { ConsolidationApproach } from '../calculation/accounting-share';
import { canonical, type Decimal, decimal, ONE } from '../calculation/decimal';
import { shareByDays } from '../calculation/share-by-days';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { type AboveLeaf, type HoldingRow, leafWay, type PlaceRow, type WaySpan } from '../rollups/leaf-way';

/** How a leaf counts in a boundary in one period, with the reason of every step. */
export interface PeriodWay {
  readonly period: string;
  readonly days: number;
  /** In time order; of most periods one. */
  readonly spans: readonly WaySpan[];
  /** Weighed by days: what flows counts with it. */
  readonly share: string;
  /** Of the last day: what is counted at the period's end counts with it. */
  readonly endShare: string;
}

interface Period {
  readonly code: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** The way from a leaf up to a unit in each of these periods; a leaf by itself counts in full. */
export async function readLeafWay(
  leafId: number,
  unitId: number,
  approach: ConsolidationApproach,
  periods: readonly Period[],
): Promise<PeriodWay[]> {
  const above = await readAbove(leafId);
  return periods.map(({ code, startsOn, endsOn }) => {
    const spans = leafId === unitId ? [] : leafWay(above, unitId, approach, { from: startsOn, to: endsOn });
    const [share, endShare] = leafId === unitId ? [ONE, ONE] : weighed(spans);
    const days = spans.reduce((sum, span) => sum + span.days, 0);
    return { period: code, days, spans, share: canonical(share), endShare: canonical(endShare) };
  });
}

function weighed(spans: readonly WaySpan[]): [Decimal, Decimal] {
  const days = spans.reduce((sum, span) => sum + span.days, 0);
  const parts = spans.map((span) => ({ days: span.days, share: decimal(span.share) }));
  return [days === 0 ? ONE : shareByDays(parts, days), decimal(spans.at(-1)?.share ?? '0')];
}

interface AboveRow {
  readonly rented: boolean;
  readonly places: readonly PlaceRow[];
  readonly holdings: readonly HoldingRow[];
}

/** Every place in the tree that the leaf, or a unit it ever stood under, has had, and what was held of them: one query. */
async function readAbove(leafId: number): Promise<AboveLeaf> {
  const [row] = await reader().$queryRaw<AboveRow[]>`
    with recursive above as (
      select ${leafId}::int as id
      union
      select r.parent_id from above a join reporting_parent r on r.unit_id = a.id
      where r.parent_id is not null and not exists (select 1 from reporting_parent later where later.replaces_id = r.id)
    ),
    place as (
      select r.unit_id as "unitId", r.parent_id as "parentId", r.valid_from::text as "validFrom",
             r.valid_to::text as "validTo", e.seq::text as seq
      from above a join reporting_parent r on r.unit_id = a.id join audit_event e on e.id = r.event_id
      where not exists (select 1 from reporting_parent later where later.replaces_id = r.id)
      order by r.valid_from, r.id
    ),
    holding as (
      select o.owned_id as "unitId", o.relationship::text as relationship, trim_scale(o.equity_share)::text as "equityShare",
             o.financial_control as "financialControl", o.operational_control as "operationalControl",
             o.valid_from::text as "validFrom", o.valid_to::text as "validTo", e.seq::text as seq
      from above a join ownership_edge o on o.owned_id = a.id join audit_event e on e.id = o.event_id
      where not exists (select 1 from ownership_edge later where later.replaces_id = o.id)
      order by o.valid_from, o.id
    )
    select coalesce((select f.plant_operator = 'LANDLORD' from facility f where f.unit_id = ${leafId}), false) as rented,
           coalesce((select json_agg(place) from place), '[]') as places,
           coalesce((select json_agg(holding) from holding), '[]') as holdings`;
  return { leafId, rented: row?.rented ?? false, places: row?.places ?? [], holdings: row?.holdings ?? [] };
}
