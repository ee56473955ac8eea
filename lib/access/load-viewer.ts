import { businessDate } from '../calendar/business-date';
import { atHead } from '../db/at-head';
import { type Reader, reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import type { Viewer, ViewerGrant } from './viewer';

type Person = Pick<Viewer, 'nameEn' | 'nameZh' | 'secondFactor'> & {
  readonly grants: readonly Pick<ViewerGrant, 'role' | 'unitId'>[];
};

interface Tree {
  readonly codes: ReadonlyMap<number, string>;
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly top: number | undefined;
}

/** Unit ids by the id of the unit they report to, by the latest edge in force, and the unit at the top. */
async function tree(db: Reader): Promise<Tree> {
  const [units, edges] = await Promise.all([
    rowsOf<{ id: number; code: string; top: boolean }>(
      db,
      sql`select id, code, kind = 'GROUP' as top from organisational_unit order by id`,
    ),
    rowsOf<{ unitId: number; parentId: number | null }>(
      db,
      sql`
      select unit_id as "unitId", parent_id as "parentId" from reporting_parent e
      where not exists (select 1 from reporting_parent r where r.replaces_id = e.id)
      order by valid_from, id`,
    ),
  ]);
  const parents = new Map(edges.map((edge) => [edge.unitId, edge.parentId]));
  const children = new Map<number, number[]>();
  for (const [unitId, parentId] of parents) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), unitId]);
  }
  const top = units.find((unit) => unit.top)?.id;
  return { codes: new Map(units.map((unit) => [unit.id, unit.code])), children, top };
}

function below(unitId: number, children: ReadonlyMap<number, readonly number[]>): number[] {
  return [unitId, ...(children.get(unitId) ?? []).flatMap((child) => below(child, children))];
}

/**
 * The viewer as the database knows them this moment: grants in force today, and the units they reach.
 * Null for a person who is unknown or no longer active.
 */
export async function loadViewer(userId: string): Promise<Viewer | null> {
  const today = businessDate(new Date());
  // One question, where a person with grants would be two: it is asked for every page.
  const [user] = await rowsOf<Person>(
    reader(),
    sql`
    select u.name_en as "nameEn", u.name_zh as "nameZh", u.totp_confirmed_at is not null as "secondFactor",
           coalesce((
             select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) order by g.id) from "grant" g
             where g.user_id = u.id and g.revoked_at is null
               and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
           ), '[]') as grants
    from user_account u where u.id = ${userId}::uuid and u.active`,
  );
  if (!user) return null;
  const { codes, children, top } = await atHead(reader(), 'tree', tree);
  const grants = user.grants.map((grant): ViewerGrant => {
    const unitIds = new Set(below(grant.unitId, children));
    return {
      role: grant.role,
      unitId: grant.unitId,
      unitCode: codes.get(grant.unitId) ?? '',
      atTop: grant.unitId === top,
      unitIds,
      unitCodes: new Set([...unitIds].map((id) => codes.get(id) ?? '')),
    };
  });
  return { ...user, userId, grants } as unknown as Viewer;
}
