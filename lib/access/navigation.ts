import { canAnywhere, canAtTop } from './can';
import type { Permission } from './roles';
import type { Viewer } from './viewer';

const rooms: readonly (readonly [room: string, permission: Permission | null])[] = [
  ['home', null],
  ['submissions', 'submission.read'],
  ['review', 'submission.review'],
  ['reports', 'report.read'],
  ['facilities', 'facility.read'],
  ['initiatives', 'facility.read'],
  ['reference', 'definition.read'],
  ['audit-trail', 'audit.read'],
];

/** Rooms of what belongs to no unit. */
const ofTheTop: readonly string[] = ['audit-trail'];

/** The rooms a viewer's menu shows. */
export function navigationFor(viewer: Viewer): string[] {
  return rooms
    .filter(([room, permission]) => {
      if (permission === null) return true;
      return ofTheTop.includes(room) ? canAtTop(viewer, permission) : canAnywhere(viewer, permission);
    })
    .map(([room]) => room);
}
