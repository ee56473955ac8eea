import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { rootUnitCode } from '../organisation/root-unit';

/** The role in which the viewer decides on factors: the sustainability office's, held at the top of the group. */
export async function factorDecidingRole(viewer: Viewer): Promise<string> {
  const root = await rootUnitCode();
  if (root === null || !can(viewer, 'submission.review', root)) throw new Refusal('not-allowed');
  return roleFor(viewer, 'submission.review', root);
}
