import type { TreeUnit } from './unit-tree';

/** Whether a unit is another one or stands, however deep, under it. Pure. */
export function isBelow(
  unitId: number,
  aboveId: number,
  byId: ReadonlyMap<number, Pick<TreeUnit, 'id' | 'parentId'>>,
): boolean {
  let at = byId.get(unitId);
  while (at) {
    if (at.id === aboveId) return true;
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return false;
}
