import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import { reader } from '../db/reader';
import { neededFor } from '../metrics/affected-metrics';
import type { DefinedMetric } from '../metrics/definitions-for';
import { alteredAnswers } from '../record/verify/check-answers';
import { type LeafShare, readShares } from '../rollups/shares';
import { compareFigures } from './compare-cells';
import type { Figure } from './figure';
import { type FigureDifference, firstDifference, type Kept } from './first-difference';
import { figuresAnew, type MadePeriod, type Member } from './made-boundary';
import type { OpenedFigures } from './open-figures';
import { readCells } from './read-cells';
import { readBoundaryShares } from './read-leaf-shares';
import { readStoredValues } from './read-stored-values';
import { type MadeAnew, readsEarlier, recomputeLeaves } from './recompute-leaves';
import { byStoredKey, resultsUnder } from './results-under';

/** A figure made anew, beside the one that is shown. */
export interface RecomputedFigure {
  readonly metric: string;
  readonly shown: Figure | null;
  readonly recomputed: Figure | null;
  /** Null where they are equal to the last digit, and everything between answers and figure is. */
  readonly difference: FigureDifference | null;
  /** Versions of answers that were read; the hash of each was checked. */
  readonly answers: number;
  /** Leaves that count. */
  readonly leaves: number;
  /** Codes of the editions whose factors were applied. */
  readonly editions: readonly string[];
}

/**
 * Makes figures anew from the frozen versions of answers, factors and formulas, through the calculation core, and
 * compares every step with what was kept: the answers' hashes, the leaves' values with their traces, the rollups, the
 * figure. The stored rollups are read only to be compared with. Writes nothing.
 */
export async function recomputeFigures(
  opened: OpenedFigures,
  metrics: readonly string[],
): Promise<RecomputedFigure[]> {
  const { boundary, year, period, definitions } = opened;
  const all = partsToo(metrics, definitions);
  const periodIds = year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id);
  const below = await readBoundaryShares(boundary, periodIds);
  const leafIds = [...new Set(below.map(({ leafId }) => leafId))];
  const sharesIn = await readShares(reader(), boundary.approach);
  const made = await recomputeLeaves(leafIds, period.current, all, boundary.approach);
  const periods = made
    .filter((one) => period.current.includes(one.period.code))
    .map((one) => ({ ...one, members: membersOf(opened, leafIds, sharesIn(one.period)) }));
  const leafCells = await readCells([...leafIds, boundary.unit.id], periodIds, all);
  const kept: Kept = {
    leafCells,
    boundaryCells: leafCells.get(boundary.unit.id) ?? new Map(),
    values: await readStoredValues(leafIds, all, period.current),
    altered: new Set(await alteredAnswers(answersIn(made))),
    unkept: new Set(byStoredKey(await resultsUnder(boundary.approach, leafIds, periodIds)).keys()),
  };
  const anew = figuresAnew(opened, periods);
  return metrics.flatMap((metric) => {
    const definition = definitions.get(metric);
    if (!definition) return [];
    const shown = opened.figures.find((figure) => figure.metric === metric) ?? null;
    const recomputed = anew.get(metric) ?? null;
    const difference =
      firstDifference(opened, definition, made, periods, kept) ?? figureDifference(metric, shown, recomputed);
    return [{ metric, shown, recomputed, difference, ...readFor(definition, made, periods) }];
  });
}

/** A leaf's own cell is alone in its boundary, in full. */
function membersOf(
  { boundary: { unit } }: OpenedFigures,
  leafIds: readonly number[],
  shares: readonly LeafShare[],
): Member[] {
  if (unit.type !== null) return leafIds.map((leafId) => ({ leafId, share: '1' }));
  const inside = new Set(leafIds);
  return shares
    .filter(({ unitId, leafId }) => unitId === unit.id && inside.has(leafId))
    .map(({ unitId: _unit, ...member }) => member);
}

/** These metrics, and what their figures are put together from or withheld for the want of. */
function partsToo(metrics: readonly string[], definitions: OpenedFigures['definitions']): string[] {
  const parts = metrics.flatMap((metric) => {
    const definition = definitions.get(metric);
    const operands = definition?.formula ? operandsOf(parseFormula(definition.formula)) : [];
    const codes = [
      ...operands.map((operand) => operand.metric),
      definition?.numerator,
      definition?.denominator,
    ];
    return [metric, ...codes.filter((code) => code != null)];
  });
  return [...new Set(parts)];
}

const answersIn = (made: readonly MadeAnew[]): number[] => [
  ...new Set(made.flatMap(({ results }) => results.flatMap(({ result }) => result.trace.versionIds))),
];

/** What one of the figures was made from. */
function readFor(
  { code, numerator, denominator }: DefinedMetric,
  made: readonly MadeAnew[],
  periods: readonly MadePeriod[],
): Pick<RecomputedFigure, 'answers' | 'leaves' | 'editions'> {
  const behind = new Set([code, numerator, denominator]);
  const counting = new Set(
    periods.flatMap(({ members }) =>
      members.filter(({ share }) => share !== '0').map(({ leafId }) => leafId),
    ),
  );
  const answers = new Set<number>();
  const leaves = new Set<number>();
  const editions = new Set<string>();
  for (const one of made) {
    const needed = neededFor([code], one.definitions);
    const own = [...one.definitions.values()].filter((definition) => needed.has(definition.code));
    const speaks = periods.some(({ period }) => period.code === one.period.code);
    if (!speaks && !readsEarlier(own)) continue;
    for (const { leafId, result } of one.results) {
      if (!counting.has(leafId)) continue;
      if (needed.has(result.metric)) for (const { edition } of result.trace.factors) editions.add(edition);
      if (!behind.has(result.metric)) continue;
      for (const id of result.trace.versionIds) answers.add(id);
      if (result.trace.versionIds.length > 0) leaves.add(leafId);
    }
  }
  return { answers: answers.size, leaves: leaves.size, editions: [...editions].sort() };
}

function figureDifference(
  metric: string,
  shown: Figure | null,
  recomputed: Figure | null,
): FigureDifference | null {
  const sides = compareFigures(shown, recomputed);
  return sides && { what: 'figure', metric, unitId: null, period: null, ...sides };
}
