import { can, roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { rootUnitCode } from '../organisation/root-unit';

/** Whether the viewer keeps the definitions. They hold for the whole group, so the role must be held at its top. */
export async function definesMetrics(viewer: Viewer): Promise<boolean> {
  const root = await rootUnitCode();
  return root !== null && can(viewer, 'definition.manage', root);
}

/** The role in which the viewer changes a definition. Refuses who does not keep them. */
export async function definingRole(viewer: Viewer): Promise<string> {
  const root = await rootUnitCode();
  if (root === null || !can(viewer, 'definition.manage', root)) throw new Refusal('not-allowed');
  return roleFor(viewer, 'definition.manage', root);
}
