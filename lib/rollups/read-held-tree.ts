import type { Reader } from '../db/reader';
import { type HeldRows, type HeldTree, heldTree } from './held-tree';
import { readStandings } from './read-standings';

/**
 * Every place in the tree that a leaf, or a unit it ever stood under, has had, and what was held of them; of all units
 * where no leaf is named. With it what was determined of leases. Two queries.
 */
export async function readHeldTree(db: Reader, leafId: number | null = null): Promise<HeldTree> {
  const [rows] = await db.$queryRaw<HeldRows[]>`
    with recursive above as (
      select u.id from organisational_unit u where ${leafId}::int is null or u.id = ${leafId}::int
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
    select coalesce((select json_agg(place) from place), '[]') as places,
           coalesce((select json_agg(holding) from holding), '[]') as holdings,
           array(select f.unit_id from facility f join above a on a.id = f.unit_id
                 where f.plant_operator = 'LANDLORD') as rented`;
  return heldTree(rows ?? { places: [], holdings: [], rented: [] }, await readStandings(db));
}
