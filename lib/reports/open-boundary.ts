import { cache } from 'react';
import type { Viewer } from '../access/viewer';
import { type FoundUnit, findUnit } from '../organisation/find-unit';
import { type BoundarySetListed, listBoundarySets } from '../organisation/list-boundary-sets';

/** What figures are drawn around: a unit, optionally narrowed by a saved set of leaves. */
export interface Boundary {
  readonly unit: FoundUnit;
  readonly set: BoundarySetListed | null;
}

/** The boundary, if the viewer may read reports of the unit and both codes exist; else null. */
export const openBoundary = cache(
  async (viewer: Viewer, unitCode: string, setCode: string | null): Promise<Boundary | null> => {
    const unit = await findUnit(viewer, 'report.read', unitCode);
    if (!unit) return null;
    if (setCode === null) return { unit, set: null };
    const set = (await listBoundarySets()).find(({ code }) => code === setCode);
    return set ? { unit, set } : null;
  },
);
