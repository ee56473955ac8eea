import { isGiven } from '../calculation/amount';
import { sameQuarterLastYear } from '../calendar/same-quarter-last-year';
import type { EarlierAmounts, LeafAmounts } from './earlier-amounts';
import type { LeafPeriod, Period } from './recompute-rollups';

/** A quarter, and the four before it. */
const KEPT = 5;

/** What the quarters so far came to: the last amount of every metric, and each quarter's own. */
export interface Made {
  readonly last: LeafAmounts;
  readonly quarters: Map<string, LeafAmounts>;
}

/** What a period's formulas read of the quarters made before it; a campaign stands alone. */
export function earlierThan({ kind, code }: Period, { last, quarters }: Made): EarlierAmounts {
  if (kind === 'CAMPAIGN') return { before: new Map(), yearBefore: new Map() };
  return { before: last, yearBefore: quarters.get(sameQuarterLastYear(code)) ?? new Map() };
}

/** The next quarter goes on from this one. */
export function goOn({ last, quarters }: Made, { code }: Period, results: readonly LeafPeriod[]): void {
  const own: LeafAmounts = new Map();
  quarters.set(code, own);
  for (const past of [...quarters.keys()].slice(0, -KEPT)) quarters.delete(past);
  for (const { leafId, result } of results) {
    if (!isGiven(result.amount)) continue;
    for (const amounts of [last, own])
      amounts.set(leafId, (amounts.get(leafId) ?? new Map()).set(result.metric, result.amount));
  }
}
