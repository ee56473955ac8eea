import { multiplierOf } from '../calculation/add-cells';
import { aggregateOverTime } from '../calculation/aggregate-over-time';
import type { Cell } from '../calculation/cell';
import { type Decimal, decimal, divide, total } from '../calculation/decimal';
import { isRatio } from '../calculation/metric-definition';
import { countsElsewhere, type MovedTo, moveTo } from '../calculation/moved-emissions';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { TreeUnit } from '../organisation/unit-tree';
import { buildFigures } from './build-figures';
import type { ChosenPeriods } from './choose-periods';
import type { Figure } from './figure';
import type { OpenedFigures } from './open-figures';
import { addLeaves } from './read-boundary-cells';
import type { Cells } from './read-cells';
import type { LeafShare } from './read-leaf-shares';
import { readCellsUnder } from './results-under';

/** A part of a ratio, as it is added: its own metric's name and unit with this leaf's or boundary's sum. */
export interface TracePart {
  readonly metric: string;
  readonly value: string;
  readonly shown: string;
}

/** With what a leaf's amount of one period is multiplied, '0' to '1'. */
export interface PeriodMultiplier {
  readonly period: string;
  readonly multiplier: string;
}

/** One line of a trace: a leaf, or a quarter of one, as far as the boundary counts it. */
export interface TraceLine {
  /** What the boundary counts of it, so that the lines add up to the figure above; of a leaf outside its own amount. */
  readonly figure: Figure | null;
  /** The leaf's own amount, whole. */
  readonly own: Figure | null;
  /** With what the own amount is multiplied, period by period. */
  readonly counted: readonly PeriodMultiplier[];
  readonly numerator: TracePart | null;
  readonly denominator: TracePart | null;
  /** Part of the sum of all lines, '0' to '1'; of ratios: of their numerators. Null where there is no such sum. */
  readonly share: string | null;
}

export interface TraceLeaf extends TraceLine {
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Counts in the boundary; hosted halls and what the group does not operate do not. */
  readonly counts: boolean;
  /** Where it counts instead, in any of the periods; empty where it counts here or nowhere. */
  readonly movedTo: readonly CountedThere[];
}

/** Another category, and the metric in which it is counted. */
export interface CountedThere {
  readonly category: MovedTo;
  readonly metric: string;
}

/** A leaf's cells: its own, and as far as the boundary counts them with its shares. */
export interface LeafCells {
  readonly own: Cells;
  readonly counted: Cells;
  readonly shares: readonly LeafShare[];
}

export interface TraceLeaves {
  readonly leaves: readonly TraceLeaf[];
  readonly cells: ReadonlyMap<number, LeafCells>;
}

/** The leaves behind a figure, largest first, each as far as it counts; those that count for nothing at the end. */
export async function traceLeaves(
  opened: OpenedFigures,
  definition: DefinedMetric,
  { tree, shares }: { readonly tree: readonly TreeUnit[]; readonly shares: readonly LeafShare[] },
): Promise<TraceLeaves> {
  const { year, period, definitions } = opened;
  const periodIds = year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id);
  const ids = [...new Set(shares.map(({ leafId }) => leafId))];
  const metrics = [definition.code, definition.numerator, definition.denominator].filter(
    (one) => one !== null,
  );
  const cells = await readCellsUnder(opened.boundary.approach, ids, periodIds, metrics);
  const leafOf = (leafId: number): LeafCells => {
    const own = cells.get(leafId) ?? new Map();
    const its = shares.filter((one) => one.leafId === leafId);
    return { own, counted: addLeaves(definitions, new Map([[leafId, own]]), its), shares: its };
  };
  const leaves = new Map(ids.map((id) => [id, leafOf(id)]));
  const lines = tree.flatMap((unit) => {
    const leaf = leaves.get(unit.id);
    const line = leaf && leafLine(opened, definition, leaf, period);
    if (!line?.figure && !line?.numerator && !line?.denominator) return [];
    const counts = line.counted.some(({ multiplier }) => multiplier !== '0');
    return [{ ...unit, ...line, counts, movedTo: leaf ? movedTo(definition, leaf) : [] }];
  });
  const ordered = withShares(lines).sort(
    (a, b) => Number(b.counts) - Number(a.counts) || sizeOf(b).comparedTo(sizeOf(a)),
  );
  return { leaves: ordered, cells: leaves };
}

/** The categories in which a leaf's metric counts instead of here. */
function movedTo(definition: DefinedMetric, { shares }: LeafCells): CountedThere[] {
  const moved = new Set(shares.flatMap((share) => share.moved));
  const elsewhere = [...moved].filter((category) => countsElsewhere(definition, [category]));
  return elsewhere.map((category) => ({ category, metric: moveTo(category).to }));
}

/** A leaf in these periods: what the boundary counts of it beside what it has. Pure. */
export function leafLine(
  opened: Pick<OpenedFigures, 'year' | 'definitions' | 'cells'>,
  definition: DefinedMetric,
  { own, counted, shares }: LeafCells,
  period: ChosenPeriods,
): Omit<TraceLine, 'share'> {
  const multipliers = period.current.map((code) => {
    const of = shares.find((one) => one.period === code);
    return { period: code, multiplier: of ? multiplierOf(definition, of) : '0' };
  });
  const whole = traceLine(opened, definition, own, period);
  const outside = multipliers.every(({ multiplier }) => multiplier === '0');
  const line = outside
    ? whole
    : traceLine(opened, definition, alongside(opened.cells, definition, counted, period), period);
  return { ...line, own: whole.figure, counted: multipliers };
}

const NOTHING: Omit<Cell, 'period'> = {
  value: null,
  numerator: '0',
  denominator: '0',
  comparator: '=',
  codes: [],
  expected: 0,
  approved: 0,
  reported: 1,
  estimated: '0',
  direct: '0',
  illustrative: false,
};

/** To an average over quarters a leaf adds nothing in those in which only others are counted. */
function alongside(
  whole: Cells,
  { code, timeRule }: DefinedMetric,
  counted: Cells,
  period: ChosenPeriods,
): Cells {
  if (timeRule !== 'sum_num/avg_den') return counted;
  const has = (cells: Cells, of: string) => cells.get(code)?.get(of)?.denominator != null;
  const empty = period.current.filter((of) => has(whole, of) && !has(counted, of));
  if (empty.length === period.current.length) return counted;
  const cells = [
    ...(counted.get(code) ?? []),
    ...empty.map((of) => [of, { ...NOTHING, period: of }] as const),
  ];
  return new Map([...counted, [code, new Map(cells)]]);
}

/** One unit's metric in these periods with the sums of its parts. Pure. */
export function traceLine(
  { year, definitions }: Pick<OpenedFigures, 'year' | 'definitions'>,
  definition: DefinedMetric,
  cells: Cells,
  period: ChosenPeriods,
): Pick<TraceLine, 'figure' | 'numerator' | 'denominator'> {
  const chosen = { ...period, previous: [] };
  const own = new Map([[definition.code, definition]]);
  const [figure] = buildFigures({ fiscalYear: year.year, definitions: own, cells, chosen, statements: [] });
  // A leaf with one part only is not in the ratio, unless one unit reports the other part for all.
  const pooled = definitions.get(definition.denominator ?? '')?.orgRule === 'single_reporter';
  const part = (metric: string | null, sum: string | null | undefined): TracePart | null => {
    const of = metric === null ? undefined : definitions.get(metric);
    if (!of) return null;
    const inPeriods = chosen.current.map((code) => cells.get(of.code)?.get(code) ?? null);
    const value = sum ?? (pooled ? aggregateOverTime(of, inPeriods, chosen.current).value : null);
    return value === null ? null : { metric: of.code, value, shown: roundFigure(value, of) };
  };
  return {
    figure: figure ?? null,
    numerator: isRatio(definition) ? part(definition.numerator, figure?.numerator) : null,
    denominator: isRatio(definition) ? part(definition.denominator, figure?.denominator) : null,
  };
}

type Sized = Pick<TraceLine, 'figure' | 'numerator'>;

/** Adds to each line its part of the sum; what cannot be added (codes, stocks of several members) has none. */
export function withShares<T extends Sized & { counts?: boolean }>(
  lines: readonly T[],
): (T & Pick<TraceLine, 'share'>)[] {
  const sized = lines.map((line) => (line.counts === false ? null : sizeText(line)));
  const whole = total(sized.flatMap((size) => (size === null ? [] : [decimal(size).abs()])));
  return lines.map((line, place) => {
    const size = sized[place];
    const share = size == null ? null : divide(decimal(size).abs(), whole);
    return { ...line, share: share?.toFixed() ?? null };
  });
}

const sizeText = ({ numerator, figure }: Sized): string | null => {
  if (numerator) return numerator.value;
  if (figure && (figure.codes.length > 0 || figure.numerator !== null)) return null;
  return figure?.value ?? null;
};

const sizeOf = (line: Sized): Decimal => decimal(sizeText(line) ?? '0').abs();
