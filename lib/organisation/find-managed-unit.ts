import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';

export interface ManagedUnit {
  readonly id: number;
  readonly code: string;
  readonly type: string | null;
  readonly nameEn: string;
  readonly nameZh: string;
  /** The role in which the viewer keeps it. */
  readonly role: string;
}

/** A unit that the viewer may change. Refuses one that is unknown or out of reach, in the same words. */
export async function findManagedUnit(viewer: Viewer, code: string, field: string): Promise<ManagedUnit> {
  const unit = await reader().organisationalUnit.findUnique({
    where: { code },
    select: { id: true, code: true, type: true, nameEn: true, nameZh: true },
  });
  if (!unit || !can(viewer, 'unit.manage', code)) throw new Refusal('unknown-unit', { unit: code }, field);
  return { ...unit, role: roleFor(viewer, 'unit.manage', code) };
}
