import { canAtTop, roleAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';

/** The role in which the viewer keeps people. Accounts belong to no unit, so it must be held at the top of the group. */
export function peopleManagingRole(viewer: Viewer): string {
  if (!canAtTop(viewer, 'people.manage')) throw new Refusal('not-allowed');
  return roleAtTop(viewer, 'people.manage');
}
