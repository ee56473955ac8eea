import { addCells } from '@/lib/calculation/add-cells';
import { aggregateOverTime } from '@/lib/calculation/aggregate-over-time';
import type { Amount } from '@/lib/calculation/amount';
import { calculateLeaf } from '@/lib/calculation/calculate-leaf';
import type { Cell } from '@/lib/calculation/cell';
import { consolidate, type Participation } from '@/lib/calculation/consolidate';
import { ASKED, FORTY_METRICS } from './forty-metrics';
import { LEAF_FACTORS, type MadeUpLeaf, QUARTERS } from './made-up-leaves';

const CUMULATIVE = 'LG-ROBOT-CUM';

/** Leaves of one reporting unit: they are calculated together and, as in the product, let go once they are written. */
const LEAVES_OF_A_UNIT = 50;

/** A group's year through the calculation core, every value with its trace: the unrounded figure of each metric. */
export function yearByTheCore(leaves: readonly MadeUpLeaf[]): Map<string, string | null> {
  const units = Array.from({ length: Math.ceil(leaves.length / LEAVES_OF_A_UNIT) }, (_, unit) =>
    leaves.slice(unit * LEAVES_OF_A_UNIT, (unit + 1) * LEAVES_OF_A_UNIT),
  );
  const before = new Map<MadeUpLeaf, Amount>();
  const cells = QUARTERS.map((period, quarter) => {
    const ofUnits = units.map((unit) => unitCells(unit, before, period, quarter));
    return FORTY_METRICS.map((definition, index) =>
      addCells(
        definition,
        period,
        ofUnits.map((unit) => ({ cell: unit[index] as Cell, share: '1' })),
      ),
    );
  });
  return new Map(
    FORTY_METRICS.map((definition, index) => {
      const ofMetric = cells.map((quarter) => quarter[index] ?? null);
      return [definition.code, aggregateOverTime(definition, ofMetric, QUARTERS).value];
    }),
  );
}

/** A unit's cell of each metric in one quarter; `before` is moved on to this quarter. */
function unitCells(
  leaves: readonly MadeUpLeaf[],
  before: Map<MadeUpLeaf, Amount>,
  period: string,
  quarter: number,
): Cell[] {
  const inside = new Map(FORTY_METRICS.map(({ code }): [string, Participation[]] => [code, []]));
  for (const leaf of leaves) {
    const carried = before.get(leaf);
    const results = calculateLeaf({
      definitions: FORTY_METRICS,
      asked: ASKED,
      answers: leaf.quarters[quarter] ?? [],
      previous: new Map(carried ? [[CUMULATIVE, carried]] : []),
      factors: LEAF_FACTORS,
    });
    for (const [metric, result] of results) inside.get(metric)?.push({ result, share: leaf.share });
    const now = results.get(CUMULATIVE);
    if (now) before.set(leaf, now.amount);
  }
  return FORTY_METRICS.map((definition) =>
    consolidate(definition, period, inside.get(definition.code) ?? []),
  );
}
