import type { Viewer } from '../access/viewer';
import type { FoundUnit } from './find-unit';
import { isBelow } from './is-below';
import type { BoundarySetListed } from './list-boundary-sets';
import { unitTree } from './unit-tree';

/**
 * A unit under another as a perimeter inside it: its leaves, with the shares in which the unit above counts them, which
 * by equity share is less than they count in the unit itself. Null where no such unit stands under it.
 */
export async function unitPart(
  viewer: Viewer,
  whole: FoundUnit,
  code: string,
): Promise<BoundarySetListed | null> {
  const tree = await unitTree(viewer, 'report.read');
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const part = tree.find((unit) => unit.code === code);
  if (!part || part.id === whole.id || !isBelow(part.id, whole.id, byId)) return null;
  const leaves = tree.filter(({ id, type }) => type !== null && isBelow(id, part.id, byId));
  return {
    code,
    nameEn: `${part.nameEn} in ${whole.nameEn}`,
    nameZh: `${whole.nameZh}中的${part.nameZh}`,
    ruleEn: `what answers to ${part.nameEn}, as ${whole.nameEn} counts it`,
    ruleZh: `${part.nameZh}所辖场所和举措，按${whole.nameZh}计入的份额`,
    memberIds: leaves.map(({ id }) => id),
  };
}
