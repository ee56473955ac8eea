import { cache } from 'react';
import { reader } from '../db/reader';

/** A named perimeter: which leaves, and by what rule. */
export interface BoundarySetListed {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly ruleEn: string;
  readonly ruleZh: string;
  readonly memberIds: readonly number[];
}

/** Every boundary set, as first defined. A set only narrows a unit: what the viewer sees of it the unit decides. */
export const listBoundarySets = cache(async (): Promise<BoundarySetListed[]> => {
  const sets = await reader().boundarySet.findMany({
    orderBy: { id: 'asc' },
    select: {
      code: true,
      nameEn: true,
      nameZh: true,
      ruleEn: true,
      ruleZh: true,
      members: { select: { unitId: true }, orderBy: { unitId: 'asc' } },
    },
  });
  return sets.map(({ members, ...set }) => ({ ...set, memberIds: members.map(({ unitId }) => unitId) }));
});
