import { addCells, type SharedCell } from '../calculation/add-cells';
import type { Cell } from '../calculation/cell';
import type { Shares } from '../calculation/counted-share';
import { isRatio, type MetricDefinition } from '../calculation/metric-definition';
import { pairCells } from '../calculation/pair-cells';
import { type Boundary, isAdopted } from './open-boundary';
import { type Cells, readCells } from './read-cells';
import { readBoundaryShares } from './read-leaf-shares';
import { readCellsUnder } from './results-under';

type Definitions = ReadonlyMap<string, MetricDefinition>;

/** The cells of a boundary and, of a set, whether all of its leaves stand inside the unit. */
export interface BoundaryCells {
  readonly cells: Cells;
  readonly wholeSet: boolean;
}

/**
 * A boundary's cells in these periods: a unit's are its rollups; a set's, and a unit's under another approach than the
 * adopted one, are its leaves', each with its shares in the unit. Ratios whose denominator one unit reports for all pair
 * the cells of their two metrics.
 */
export async function readBoundaryCells(
  boundary: Boundary,
  definitions: Definitions,
  periodIds: readonly number[],
  metrics: readonly string[] | null = null,
): Promise<BoundaryCells> {
  const { unit, set } = boundary;
  if (set === null && unit.type === null && isAdopted(boundary)) {
    const units = await readCells([unit.id], periodIds, metrics);
    return { cells: pairRatios(definitions, units.get(unit.id) ?? new Map()), wholeSet: false };
  }
  const shares = await readBoundaryShares(boundary, periodIds);
  const inside = new Set(shares.map(({ leafId }) => leafId));
  const leaves = await readCellsUnder(boundary.approach, [...inside], periodIds, metrics);
  return {
    cells: pairRatios(definitions, addLeaves(definitions, leaves, shares), isAdopted(boundary)),
    wholeSet: set?.memberIds.every((id) => inside.has(id)) ?? false,
  };
}

/** Adds leaves' cells with their shares, metric by metric and period by period. */
export function addLeaves(
  definitions: Definitions,
  leaves: ReadonlyMap<number, Cells>,
  shares: readonly (Shares & { readonly leafId: number; readonly period: string })[],
): Map<string, Map<string, Cell>> {
  const gathered = new Map<string, Map<string, SharedCell[]>>();
  for (const { leafId, period, ...of } of shares) {
    for (const [metric, periods] of leaves.get(leafId) ?? []) {
      const cell = periods.get(period);
      if (!cell) continue;
      const ofMetric = gathered.get(metric) ?? new Map<string, SharedCell[]>();
      gathered.set(metric, ofMetric.set(period, [...(ofMetric.get(period) ?? []), { cell, ...of }]));
    }
  }
  const added = new Map<string, Map<string, Cell>>();
  for (const [metric, periods] of gathered) {
    const definition = definitions.get(metric);
    if (!definition) continue;
    const cells = [...periods].map(
      ([period, parts]) => [period, addCells(definition, period, parts)] as const,
    );
    added.set(metric, new Map(cells.flatMap(([period, cell]) => (cell ? [[period, cell]] : []))));
  }
  return added;
}

/**
 * Intensities per a driver that one unit reports for the whole boundary have no leaf with both parts. The driver was
 * reported for the adopted boundary: around another (`adopted` false) there is none to divide by (calculation-rules §10).
 */
export function pairRatios(definitions: Definitions, cells: Cells, adopted = true): Cells {
  const paired = new Map(cells);
  for (const definition of definitions.values()) {
    const { code, numerator, denominator } = definition;
    if (!isRatio(definition) || !numerator || !denominator) continue;
    if (definitions.get(denominator)?.orgRule !== 'single_reporter') continue;
    paired.delete(code);
    if (!adopted) continue;
    const [over, under] = [cells.get(numerator), cells.get(denominator)];
    if (!over || !under) continue;
    const both = [...over].flatMap(([period, cell]): [string, Cell][] => {
      const pair = pairCells(cell, under.get(period) ?? null);
      return pair ? [[period, pair]] : [];
    });
    if (both.length > 0) paired.set(code, new Map(both));
  }
  return paired;
}
