import type { ConsolidationApproach } from '../calculation/accounting-share';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { leafWay, type WaySpan, weighDays } from '../rollups/leaf-way';
import { readHeldTree } from '../rollups/read-held-tree';

/** How a leaf counts in a boundary in one period, with the reason of every step. */
export interface PeriodWay {
  readonly period: string;
  readonly days: number;
  /** In time order; of most periods one. */
  readonly spans: readonly WaySpan[];
  /** Weighed by days: what flows counts with it. */
  readonly share: string;
  /** Of the last day: what is counted at the period's end counts with it. */
  readonly endShare: string;
}

interface Period {
  readonly code: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

/** The way from a leaf up to a unit in each of these periods; a leaf by itself counts in full. */
export async function readLeafWay(
  leafId: number,
  unitId: number,
  approach: ConsolidationApproach,
  periods: readonly Period[],
): Promise<PeriodWay[]> {
  if (leafId === unitId)
    return periods.map(({ code }) => ({ period: code, days: 0, spans: [], share: '1', endShare: '1' }));
  const tree = await readHeldTree(reader(), leafId);
  return periods.map(({ code, startsOn, endsOn }) => {
    const spans = leafWay(tree, leafId, unitId, approach, { from: startsOn, to: endsOn });
    const days = spans.reduce((sum, span) => sum + span.days, 0);
    return { period: code, days, spans, ...weighDays(spans) };
  });
}
