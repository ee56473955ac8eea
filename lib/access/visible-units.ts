import { unitsWith } from './can';
import type { Permission } from './roles';
import type { Viewer } from './viewer';

/** Part of every query's `where`: an empty viewer matches nothing, never everything. */
export function visibleUnits(viewer: Viewer, permission: Permission): { in: number[] } {
  return { in: [...unitsWith(viewer, permission)].sort((a, b) => a - b) };
}
