import type { Permission } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { visibleUnits } from '../access/visible-units';
import { civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import type { FoundUnit } from './find-unit';

/** A unit in its place: whom it reports to, how deep it stands, and between which days it is inside. */
export interface TreeUnit extends FoundUnit {
  readonly parentId: number | null;
  readonly depth: number;
  readonly validFrom: string;
  /** The first day outside; null while inside. */
  readonly validTo: string | null;
}

/** The units the viewer may see, parents before their children, by the latest edge in force. */
export async function unitTree(viewer: Viewer, permission: Permission): Promise<TreeUnit[]> {
  const edges = await reader().reportingParent.findMany({
    where: { unitId: visibleUnits(viewer, permission), replacedBy: null },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    select: {
      parentId: true,
      validFrom: true,
      validTo: true,
      unit: { select: { id: true, code: true, kind: true, type: true, nameEn: true, nameZh: true } },
    },
  });
  const latest = new Map(edges.map((edge) => [edge.unit.id, edge]));
  const placed = [...latest.values()].map(({ unit, parentId, validFrom, validTo }) => ({
    ...unit,
    parentId,
    depth: 0,
    validFrom: civilDate(validFrom),
    validTo: validTo && civilDate(validTo),
  }));
  return inOrder(placed.sort((a, b) => a.id - b.id));
}

/** Parents before children; a unit whose parent is not in sight stands at the top. */
export function inOrder(units: readonly TreeUnit[]): TreeUnit[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<number | null, TreeUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const below = (parentId: number | null, depth: number): TreeUnit[] =>
    (children.get(parentId) ?? []).flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
