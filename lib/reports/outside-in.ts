import type { ConsolidationApproach } from '../calculation/accounting-share';
import { addDays } from '../calendar/add-days';
import type { CivilDate } from '../calendar/civil-date';
import type { HeldTree } from '../rollups/held-tree';
import { leafWay, wayUp } from '../rollups/leaf-way';

/** The days between which a leaf was not part of a unit; null where there is none on that side. */
export interface Outside {
  /** Its last day inside before. */
  readonly left: CivilDate | null;
  /** Its first day inside after. */
  readonly joined: CivilDate | null;
}

export interface DatedPeriod {
  readonly code: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** Of these periods those in which a leaf was on no day part of a unit; by itself: of the tree. Pure. */
export function outsideIn(
  tree: HeldTree,
  leafId: number,
  unitId: number,
  approach: ConsolidationApproach,
  periods: readonly DatedPeriod[],
): ReadonlyMap<string, Outside> {
  const [first, last] = [tree.changes[0], tree.changes.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const days = { from: first, to: addDays(last, 1) };
  const way =
    leafId === unitId ? wayUp(tree, leafId, approach, days) : leafWay(tree, leafId, unitId, approach, days);
  const inside = way.filter(({ steps }) => steps.length > 0);
  const outside = periods.flatMap(({ code, startsOn, endsOn }) => {
    // What is in force after the last change stays so.
    const touches = inside.some(({ from, to }) => from <= endsOn && (to >= startsOn || to === days.to));
    if (touches) return [];
    const left = inside.findLast(({ to }) => to < startsOn)?.to ?? null;
    const joined = inside.find(({ from }) => from > endsOn)?.from ?? null;
    return [[code, { left, joined }] as const];
  });
  return new Map(outside);
}
