import { can } from '../access/can';
import type { Permission } from '../access/roles';
import type { Viewer } from '../access/viewer';
import type { UnitKind } from '../db/generated/enums';
import { reader } from '../db/reader';

/** A unit as pages and addresses name it. */
export interface FoundUnit {
  readonly id: number;
  readonly code: string;
  readonly kind: UnitKind;
  /** Of a leaf: the metric set it answers. */
  readonly type: string | null;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** The unit of this code, if the viewer may do this to it; else null, as if there were none. */
export async function findUnit(
  viewer: Viewer,
  permission: Permission,
  code: string,
): Promise<FoundUnit | null> {
  if (!can(viewer, permission, code)) return null;
  return reader().organisationalUnit.findUnique({
    where: { code },
    select: { id: true, code: true, kind: true, type: true, nameEn: true, nameZh: true },
  });
}
