import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { rootUnitCode } from '../organisation/root-unit';

/** The role in which the viewer keeps the periods. They hold for the whole group, so the role must be held at its top. */
export async function periodManagingRole(viewer: Viewer): Promise<string> {
  const root = await rootUnitCode();
  if (root === null || !can(viewer, 'period.manage', root)) throw new Refusal('not-allowed');
  return roleFor(viewer, 'period.manage', root);
}
