import { aggregateOverTime } from '../calculation/aggregate-over-time';
import { type Decimal, decimal, divide, total } from '../calculation/decimal';
import { isRatio } from '../calculation/metric-definition';
import { roundFigure } from '../display/round-figure';
import type { TreeUnit } from '../organisation/unit-tree';
import { buildFigures } from './build-figures';
import type { ChosenPeriods } from './choose-periods';
import type { Figure } from './figure';
import type { OpenedFigures } from './open-figures';
import { type Cells, readCells } from './read-cells';
import type { ReportDefinition } from './read-definitions';
import type { LeafShare } from './read-leaf-shares';

/** A part of a ratio, as it is added: its own metric's name and unit with this leaf's or boundary's sum. */
export interface TracePart {
  readonly metric: string;
  readonly value: string;
  readonly shown: string;
}

/** One line of a trace: a leaf, or a quarter of one. */
export interface TraceLine {
  readonly figure: Figure | null;
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
}

export interface TraceLeaves {
  readonly leaves: readonly TraceLeaf[];
  readonly cells: ReadonlyMap<number, Cells>;
}

/** The leaves behind a figure, largest first, with their parts; those that count for nothing at the end. */
export async function traceLeaves(
  opened: OpenedFigures,
  definition: ReportDefinition,
  { tree, shares }: { readonly tree: readonly TreeUnit[]; readonly shares: readonly LeafShare[] },
): Promise<TraceLeaves> {
  const { year, period } = opened;
  const periodIds = year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id);
  const ids = [...new Set(shares.map(({ leafId }) => leafId))];
  const metrics = [definition.code, definition.numerator, definition.denominator].filter(
    (one) => one !== null,
  );
  const cells = await readCells(ids, periodIds, metrics);
  const lines = tree.flatMap((unit) => {
    const own = cells.get(unit.id);
    const line = own && traceLine(opened, definition, own, period);
    if (!line?.figure && !line?.numerator && !line?.denominator) return [];
    return [{ ...unit, ...line, counts: countsIn(shares, unit.id, definition) }];
  });
  const ordered = withShares(lines).sort(
    (a, b) => Number(b.counts) - Number(a.counts) || sizeOf(b).comparedTo(sizeOf(a)),
  );
  return { leaves: ordered, cells };
}

const countsIn = (shares: readonly LeafShare[], leafId: number, { orgRule }: ReportDefinition): boolean =>
  orgRule === 'single_reporter' || shares.some((one) => one.leafId === leafId && one.share !== '0');

/** One unit's metric in these periods with the sums of its parts. Pure. */
export function traceLine(
  { year, definitions }: Pick<OpenedFigures, 'year' | 'definitions'>,
  definition: ReportDefinition,
  cells: Cells,
  period: ChosenPeriods,
): Omit<TraceLine, 'share'> {
  const chosen = { ...period, previous: [] };
  const own = new Map([[definition.code, definition]]);
  const [figure] = buildFigures({ fiscalYear: year.year, definitions: own, cells, chosen, statements: [] });
  const part = (metric: string | null, sum: string | null | undefined): TracePart | null => {
    const of = metric === null ? undefined : definitions.get(metric);
    if (!of) return null;
    const inPeriods = chosen.current.map((code) => cells.get(of.code)?.get(code) ?? null);
    const value = sum ?? aggregateOverTime(of, inPeriods, chosen.current).value;
    return value === null ? null : { metric: of.code, value, shown: roundFigure(value, of) };
  };
  return {
    figure: figure ?? null,
    numerator: isRatio(definition) ? part(definition.numerator, figure?.numerator) : null,
    denominator: isRatio(definition) ? part(definition.denominator, figure?.denominator) : null,
  };
}

/** Adds to each line its part of the sum; what cannot be added (codes, stocks of several members) has none. */
export function withShares<T extends Omit<TraceLine, 'share'> & { counts?: boolean }>(
  lines: readonly T[],
): (T & TraceLine)[] {
  const sized = lines.map((line) => (line.counts === false ? null : sizeText(line)));
  const whole = total(sized.flatMap((size) => (size === null ? [] : [decimal(size).abs()])));
  return lines.map((line, place) => {
    const size = sized[place];
    const share = size == null ? null : divide(decimal(size).abs(), whole);
    return { ...line, share: share?.toFixed() ?? null };
  });
}

const sizeText = ({ numerator, figure }: Omit<TraceLine, 'share'>): string | null => {
  if (numerator) return numerator.value;
  if (figure && (figure.codes.length > 0 || figure.numerator !== null)) return null;
  return figure?.value ?? null;
};

const sizeOf = (line: TraceLine): Decimal => decimal(sizeText(line) ?? '0').abs();
