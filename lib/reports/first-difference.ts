import { asked } from '../calculation/cell';
import { consolidate } from '../calculation/consolidate';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { DefinedMetric } from '../metrics/definitions-for';
import { compareCells, type TwoSides } from './compare-cells';
import { compareLeaf, type Differing } from './compare-leaf';
import { boundaryCell, type MadePeriod } from './made-boundary';
import { isAdopted } from './open-boundary';
import type { OpenedFigures } from './open-figures';
import type { Cells } from './read-cells';
import { type StoredValue, storedKey } from './read-stored-values';
import type { MadeAnew } from './recompute-leaves';

/** The first thing that is not as it was kept; no unit and no period where it is the figure itself. */
export interface FigureDifference extends TwoSides {
  readonly what: Differing | 'hash' | 'rollup' | 'figure' | 'target';
  readonly metric: string;
  readonly unitId: number | null;
  readonly period: string | null;
}

/** What was kept of leaves and boundary, to be compared with. */
export interface Kept {
  readonly leafCells: ReadonlyMap<number, Cells>;
  readonly boundaryCells: Cells;
  readonly values: ReadonlyMap<string, StoredValue>;
  /** Versions of answers that are not as their hash says. */
  readonly altered: ReadonlySet<number>;
  /** Values by `storedKey` that are worked out whenever this approach is asked for, and kept nowhere. */
  readonly unkept: ReadonlySet<string>;
}

/**
 * Looks in the order of the calculation: the answers, also of earlier quarters that a metric goes on from; then, period
 * by period, the leaves and what they are consolidated to. Pure.
 */
export function firstDifference(
  { boundary }: Pick<OpenedFigures, 'boundary'>,
  { code, numerator, denominator }: DefinedMetric,
  made: readonly MadeAnew[],
  periods: readonly MadePeriod[],
  kept: Kept,
): FigureDifference | null {
  const metrics = [...new Set([code, numerator ?? code, denominator ?? code])];
  // A set of leaves, a leaf, and a unit under another approach are added up when they are asked for.
  const hasRollups = boundary.set === null && boundary.unit.type === null && isAdopted(boundary);
  const altered = firstAltered(metrics, made, kept);
  if (altered) return altered;
  for (const one of periods)
    for (const metric of metrics) {
      const definition = one.definitions.get(metric);
      if (!definition) continue;
      const found = leafDifference(one, definition, kept);
      if (found) return found;
      const stored = kept.boundaryCells.get(metric)?.get(one.period.code) ?? null;
      const rollup = hasRollups ? compareCells(stored, boundaryCell(one, definition)) : null;
      const at = { what: 'rollup', metric, unitId: boundary.unit.id, period: one.period.code } as const;
      if (rollup) return { ...at, ...rollup };
    }
  return null;
}

function firstAltered(
  metrics: readonly string[],
  made: readonly MadeAnew[],
  { altered }: Kept,
): FigureDifference | null {
  if (altered.size === 0) return null;
  for (const { period, results } of made)
    for (const { leafId, result } of results) {
      const { metric, trace } = result;
      const changed = metrics.includes(metric) && trace.versionIds.find((id) => altered.has(id));
      const at = { what: 'hash', metric, unitId: leafId, period: period.code } as const;
      if (changed) return { ...at, stored: String(changed), recomputed: null };
    }
  return null;
}

function leafDifference(
  { period, results }: MadePeriod,
  definition: MetricDefinition,
  { values, leafCells, unkept }: Kept,
): FigureDifference | null {
  for (const { leafId, result } of results) {
    if (result.metric !== definition.code) continue;
    const at = { metric: result.metric, unitId: leafId, period: period.code };
    const key = storedKey(leafId, result.metric, period.code);
    if (unkept.has(key)) continue;
    const stored = values.get(key);
    const value = stored || definition.calculated ? compareLeaf(stored, result) : null;
    if (value) return { ...at, ...value };
    const rollup = compareCells(
      leafCells.get(leafId)?.get(result.metric)?.get(period.code) ?? null,
      asked(consolidate(definition, period.code, [{ result, share: '1' }])),
    );
    if (rollup) return { ...at, what: 'rollup', ...rollup };
  }
  return null;
}
