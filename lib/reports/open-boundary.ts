import { cache } from 'react';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { type FoundUnit, findUnit } from '../organisation/find-unit';
import { type BoundarySetListed, listBoundarySets } from '../organisation/list-boundary-sets';
import { unitPart } from '../organisation/unit-part';

/** What figures are drawn around: a unit, optionally narrowed by a saved set of leaves or to a unit under it, under one approach. */
export interface Boundary {
  readonly unit: FoundUnit;
  readonly set: BoundarySetListed | null;
  readonly approach: ConsolidationApproach;
}

/** Whether figures drawn so are the ones that are published; all others are another reading of the same answers. */
export const isAdopted = ({ approach }: Pick<Boundary, 'approach'>): boolean => approach === ADOPTED_APPROACH;

/** The boundary, if the viewer may read reports of the unit and both codes exist; else null. */
export const openBoundary = cache(
  async (
    viewer: Viewer,
    unitCode: string,
    setCode: string | null,
    approach: ConsolidationApproach = ADOPTED_APPROACH,
  ): Promise<Boundary | null> => {
    const unit = await findUnit(viewer, 'report.read', unitCode);
    if (!unit) return null;
    if (setCode === null) return { unit, set: null, approach };
    const saved = (await listBoundarySets()).find(({ code }) => code === setCode);
    const set = saved ?? (await unitPart(viewer, unit, setCode));
    return set ? { unit, set, approach } : null;
  },
);
