import { canAnywhere } from './can';
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

/** The rooms a viewer's menu shows. */
export function navigationFor(viewer: Viewer): string[] {
  return rooms
    .filter(([, permission]) => permission === null || canAnywhere(viewer, permission))
    .map(([room]) => room);
}
