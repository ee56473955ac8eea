import { aggregateOverTime } from '../calculation/aggregate-over-time';
import type { Cell } from '../calculation/cell';
import { change } from '../calculation/change';
import type { Comparator } from '../calculation/comparator';
import { type Decimal, decimal, subtract, ZERO } from '../calculation/decimal';
import { roundChange } from '../display/round-change';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { TreeUnit } from '../organisation/unit-tree';
import type { FigureChange } from './figure';
import { pairRatios } from './read-boundary-cells';
import type { Cells } from './read-cells';

/** A figure before or after. */
export interface EffectSide {
  readonly value: string | null;
  readonly shown: string | null;
  readonly comparator: Comparator;
  readonly approved: number;
  readonly expected: number;
}

/** One unit's metric in one period, as it is and as it would be; a side is null where nobody is asked. */
export interface EffectLine {
  readonly unit: Pick<TreeUnit, 'code' | 'nameEn' | 'nameZh' | 'depth'>;
  readonly definition: DefinedMetric;
  readonly period: string;
  readonly before: EffectSide | null;
  readonly after: EffectSide | null;
  readonly change: FigureChange | null;
  readonly moved: boolean;
  /** How far it moves, in the metric's unit; of what appears or vanishes, all of it. */
  readonly size: Decimal;
}

/** A fiscal year's definitions as they are and as they would be, and those that it takes to see the difference. */
export interface Catalogue {
  readonly today: ReadonlyMap<string, DefinedMetric>;
  readonly drafted: ReadonlyMap<string, DefinedMetric>;
  readonly affected: ReadonlySet<string>;
  readonly needed: readonly DefinedMetric[];
}

type PeriodRead = { readonly code: string; readonly fiscalYearId: number };
type OfUnits = ReadonlyMap<number, Cells>;

export interface EffectSource {
  readonly periods: readonly PeriodRead[];
  readonly years: ReadonlyMap<number, Catalogue>;
  readonly before: OfUnits;
  readonly after: OfUnits;
}

/** A metric of these units, period by period. Where neither side has anything there is no line. Pure. */
export function effectLines(source: EffectSource, code: string, units: readonly TreeUnit[]): EffectLine[] {
  return source.periods.flatMap((period) => {
    const year = source.years.get(period.fiscalYearId);
    const [today, drafted] = [year?.today.get(code), year?.drafted.get(code)];
    if (!year || !today || !drafted) return [];
    return units.flatMap((unit) => {
      const before = sideOf(today, cellIn(source.before.get(unit.id), year.today, code, period.code));
      const after = sideOf(drafted, cellIn(source.after.get(unit.id), year.drafted, code, period.code));
      return before || after ? [lineOf(unit, drafted, period.code, before, after)] : [];
    });
  });
}

function cellIn(
  cells: Cells | undefined,
  definitions: ReadonlyMap<string, DefinedMetric>,
  code: string,
  period: string,
): Cell | null {
  return (
    pairRatios(definitions, cells ?? new Map())
      .get(code)
      ?.get(period) ?? null
  );
}

function sideOf(definition: DefinedMetric, cell: Cell | null): EffectSide | null {
  if (!cell || cell.expected + cell.reported === 0) return null;
  const { value, comparator } = aggregateOverTime(definition, [cell], [cell.period]);
  const shown = value === null ? null : roundFigure(value, definition);
  return { value, shown, comparator, approved: cell.approved, expected: cell.expected };
}

function lineOf(
  { code, nameEn, nameZh, depth }: TreeUnit,
  definition: DefinedMetric,
  period: string,
  before: EffectSide | null,
  after: EffectSide | null,
): EffectLine {
  const changed = change(definition, after, before);
  const moved =
    textOf(before) !== textOf(after) ||
    before?.approved !== after?.approved ||
    before?.expected !== after?.expected;
  return {
    unit: { code, nameEn, nameZh, depth },
    definition,
    period,
    before,
    after,
    change: changed && { ...changed, shown: roundChange(changed) },
    moved,
    size: subtract(numberOf(after), numberOf(before)).abs(),
  };
}

const textOf = (side: EffectSide | null): string => `${side?.comparator ?? ''}${side?.value ?? ''}`;
const numberOf = (side: EffectSide | null): Decimal => (side?.value == null ? ZERO : decimal(side.value));
