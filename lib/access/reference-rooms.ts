import { canAtTop } from './can';
import type { Viewer } from './viewer';

/** The reference pages a viewer's tabs show: people only for those who keep them. */
export function referenceRooms(viewer: Viewer): ('metrics' | 'factors' | 'units' | 'periods' | 'people')[] {
  const rooms = ['metrics', 'factors', 'units', 'periods'] as const;
  return canAtTop(viewer, 'people.manage') ? [...rooms, 'people'] : [...rooms];
}
