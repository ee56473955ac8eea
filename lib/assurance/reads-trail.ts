import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { rootUnitCode } from '../organisation/root-unit';

/** Whether the viewer may read the trail. One chain holds the whole group's events, so the role must be held at its top. */
export async function readsTrail(viewer: Viewer): Promise<boolean> {
  const root = await rootUnitCode();
  return root !== null && can(viewer, 'audit.read', root);
}
