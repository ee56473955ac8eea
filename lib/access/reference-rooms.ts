import { canAtTop } from './can';
import type { Viewer } from './viewer';

export type ReferenceRoom =
  | 'metrics'
  | 'factors'
  | 'certificates'
  | 'base-year'
  | 'units'
  | 'periods'
  | 'people';

/** The reference pages a viewer's tabs show: certificates and the base year only for those who read them, people for those who keep them. */
export function referenceRooms(viewer: Viewer): ReferenceRoom[] {
  return [
    'metrics',
    'factors',
    ...(canAtTop(viewer, 'certificate.read') ? (['certificates'] as const) : []),
    ...(canAtTop(viewer, 'base-year.read') ? (['base-year'] as const) : []),
    'units',
    'periods',
    ...(canAtTop(viewer, 'people.manage') ? (['people'] as const) : []),
  ];
}
