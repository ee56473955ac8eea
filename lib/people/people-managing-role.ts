import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { rootUnitCode } from '../organisation/root-unit';

/** The role in which the viewer keeps people. Accounts belong to no unit, so it must be held at the top of the group. */
export async function peopleManagingRole(viewer: Viewer): Promise<string> {
  const root = await rootUnitCode();
  if (root === null || !can(viewer, 'people.manage', root)) throw new Refusal('not-allowed');
  return roleFor(viewer, 'people.manage', root);
}
