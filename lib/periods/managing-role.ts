import { canAtTop, roleAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';

/** The role in which the viewer keeps the periods. They hold for the whole group, so the role must be held at its top. */
export function periodManagingRole(viewer: Viewer): string {
  if (!canAtTop(viewer, 'period.manage')) throw new Refusal('not-allowed');
  return roleAtTop(viewer, 'period.manage');
}
