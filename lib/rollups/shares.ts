import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import type { Shares } from '../calculation/counted-share';
import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import { type WaySpan, wayUp, weighDays } from './leaf-way';
import { readHeldTree } from './read-held-tree';

/** A leaf's shares in one unit above it. */
export interface LeafShare extends Required<Shares> {
  readonly leafId: number;
  readonly unitId: number;
}

/** First and last day, as the database keeps them. */
export interface PeriodDays {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** Says of every leaf, for any period, with which shares it counts in the units above it under an approach. */
export async function readShares(
  db: Reader,
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<(period: PeriodDays) => LeafShare[]> {
  const tree = await readHeldTree(db);
  const leaves = await db.organisationalUnit.findMany({
    where: { kind: { in: ['FACILITY', 'PROGRAMME'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return ({ startsOn, endsOn }) => {
    const days = { from: civilDate(startsOn), to: civilDate(endsOn) };
    return leaves.flatMap(({ id }) => {
      const moved = tree.movedOn(id, approach, days.to);
      return sharesOf(id, wayUp(tree, id, approach, days)).map((one) => ({ ...one, moved }));
    });
  };
}

/** In every unit that a way leads through, weighed by the days on which it does. */
function sharesOf(leafId: number, spans: readonly WaySpan[]): Omit<LeafShare, 'moved'>[] {
  const units = new Set(spans.flatMap(({ steps }) => steps.map(({ parentId }) => parentId)));
  return [...units].map((unitId) => {
    const inUnit = spans.map(({ days, steps }) => ({
      days,
      share: steps.find(({ parentId }) => parentId === unitId)?.together ?? '0',
    }));
    return { leafId, unitId, ...weighDays(inUnit) };
  });
}
