import type { Cell } from '../calculation/cell';
import { consolidate } from '../calculation/consolidate';
import type { Shares } from '../calculation/counted-share';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Reader } from '../db/reader';
import { type EarlierAmounts, earlierAmounts } from '../rollups/earlier-amounts';
import { earlierThan, goOn, type Made } from '../rollups/made-quarters';
import { calculateLeaves, type LeafPeriod, type Period, yearDefinitions } from '../rollups/recompute-rollups';
import { type LeafShare, readShares } from '../rollups/shares';

/** Cells by unit (leaves too), metric and period, as `readCells` reads them. */
export type UnitCells = Map<number, Map<string, Map<string, Cell>>>;

/**
 * What the rollups of these opened periods would be under other definitions: worked out by the same core from the
 * same approved answers, in time order, written nowhere. `definitions` holds all that the metrics are made from.
 */
export async function draftCells(
  db: Reader,
  periods: readonly Period[],
  definitionsIn: (year: number) => readonly MetricDefinition[],
): Promise<UnitCells> {
  const leafIds = (
    await db.organisationalUnit.findMany({ where: { type: { not: null } }, select: { id: true } })
  ).map(({ id }) => id);
  const sharesIn = await readShares(db);
  const cells: UnitCells = new Map();
  let made: Made | null = null;
  for (const period of periods) {
    const definitions = definitionsIn(period.fiscalYearId);
    const year = { ...(await yearDefinitions(db, period.fiscalYearId)), definitions };
    const stored = await earlierAmounts(db, leafIds, period, definitions);
    made ??= period.kind === 'QUARTER' ? { last: stored.before, quarters: new Map() } : null;
    const earlier: EarlierAmounts = made ? beforeOf(period, made, stored) : stored;
    const results = await calculateLeaves(db, leafIds, period, year, earlier);
    if (made && period.kind === 'QUARTER') goOn(made, period, results);
    for (const definition of definitions) addCells(cells, period, definition, results, sharesIn(period));
  }
  return cells;
}

/** Quarters made anew stand before those that are stored. */
function beforeOf(period: Period, made: Made, stored: EarlierAmounts): EarlierAmounts {
  const { before, yearBefore } = earlierThan(period, made);
  return { before, yearBefore: yearBefore.size > 0 ? yearBefore : stored.yearBefore };
}

function addCells(
  cells: UnitCells,
  period: Period,
  definition: MetricDefinition,
  results: readonly LeafPeriod[],
  shares: readonly LeafShare[],
): void {
  const leaves = new Map(
    results.filter(({ result }) => result.metric === definition.code).map((one) => [one.leafId, one.result]),
  );
  const within = new Map<number, (Shares & { leafId: number })[]>();
  for (const { unitId, ...of } of shares) within.set(unitId, [...(within.get(unitId) ?? []), of]);
  for (const leafId of leaves.keys()) within.set(leafId, [{ leafId, share: '1' }]);
  for (const [unitId, members] of within) {
    const participations = members.flatMap(({ leafId, ...of }) => {
      const result = leaves.get(leafId);
      return result ? [{ result, ...of }] : [];
    });
    const cell = consolidate(definition, period.code, participations);
    if (cell.expected + cell.reported > 0) put(cells, unitId, definition.code, cell);
  }
}

function put(cells: UnitCells, unitId: number, metric: string, cell: Cell): void {
  const ofUnit = cells.get(unitId) ?? new Map<string, Map<string, Cell>>();
  const ofMetric = ofUnit.get(metric) ?? new Map<string, Cell>();
  cells.set(unitId, ofUnit.set(metric, ofMetric.set(cell.period, cell)));
}
