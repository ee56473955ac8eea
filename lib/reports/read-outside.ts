import type { ConsolidationApproach } from '../calculation/accounting-share';
import { addDays } from '../calendar/add-days';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { leafWay, wayUp } from '../rollups/leaf-way';
import { readHeldTree } from '../rollups/read-held-tree';

/** The days between which a leaf was not part of a unit; null where there is none on that side. */
export interface Outside {
  /** Its last day inside before. */
  readonly left: CivilDate | null;
  /** Its first day inside after. */
  readonly joined: CivilDate | null;
}

interface Period {
  readonly code: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** Of these periods those in which the leaf was on no day part of the unit; by itself: of the tree. One query. */
export async function readOutside(
  leafId: number,
  unitId: number,
  approach: ConsolidationApproach,
  periods: readonly Period[],
): Promise<ReadonlyMap<string, Outside>> {
  const tree = await readHeldTree(reader(), leafId);
  const [first, last] = [tree.changes[0], tree.changes.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const days = { from: first, to: addDays(last, 1) };
  const spans = (
    leafId === unitId ? wayUp(tree, leafId, approach, days) : leafWay(tree, leafId, unitId, approach, days)
  ).filter(({ steps }) => steps.length > 0);
  // What is in force after the last change stays so.
  const endOf = (to: CivilDate) => (to === days.to ? null : to);
  return new Map(
    periods.flatMap(({ code, startsOn, endsOn }) => {
      const touches = spans.some(({ from, to }) => from <= endsOn && (endOf(to) ?? endsOn) >= startsOn);
      if (touches) return [];
      const left = spans.findLast(({ to }) => to < startsOn)?.to ?? null;
      const joined = spans.find(({ from }) => from > endsOn)?.from ?? null;
      return [[code, { left, joined }] as const];
    }),
  );
}
