import { aggregateOverTime } from '../calculation/aggregate-over-time';
import { change } from '../calculation/change';
import { operandsOf } from '../calculation/expression';
import type { FigureAmount } from '../calculation/figure-amount';
import { parseFormula } from '../calculation/formula';
import { isRatio } from '../calculation/metric-definition';
import { roundChange } from '../display/round-change';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { ChosenPeriods } from './choose-periods';
import type { Figure, FigureChange, FigureStatus, PreviousFigure } from './figure';
import { figureStatuses } from './figure-statuses';
import type { Statement } from './find-statements';
import type { Cells } from './read-cells';

/** All that a boundary's figures are made of. */
export interface FigureSources {
  readonly fiscalYear: number;
  readonly definitions: ReadonlyMap<string, DefinedMetric>;
  readonly cells: Cells;
  readonly chosen: ChosenPeriods;
  readonly statements: readonly Statement[];
  /** Metrics whose factors are of another series than a year before. */
  readonly breaks?: ReadonlySet<string>;
}

/** The figures of a boundary in the catalogue's order: every metric that a leaf was asked for, or answered. Pure. */
export function buildFigures({
  fiscalYear,
  definitions,
  cells,
  chosen,
  statements,
  breaks = new Set(),
}: FigureSources): Figure[] {
  const now = sideOf(fiscalYear, chosen.current, 0);
  const before = sideOf(fiscalYear - 1, chosen.previous, chosen.current.length);
  return [...definitions.values()].flatMap((definition) => {
    const amount = now.amounts.get(definition.code);
    return amount ? [figureOf(definition, amount)] : [];
  });

  function sideOf(year: number, periods: readonly string[], atLeast: number) {
    const amounts = new Map<string, FigureAmount>();
    if (periods.length > 0 && periods.length >= atLeast) {
      for (const [metric, ofMetric] of cells) {
        const definition = definitions.get(metric);
        const inPeriods = periods.map((period) => ofMetric.get(period) ?? null);
        if (!definition || !inPeriods.some((cell) => cell && cell.expected + cell.reported > 0)) continue;
        amounts.set(metric, aggregateOverTime(definition, inPeriods, periods));
      }
    }
    withholdUnanswered(definitions, amounts);
    const periodCode = chosen.kind === 'year' ? null : (periods[0] ?? null);
    const said = statements.filter((one) => one.fiscalYear === year && one.periodCode === periodCode);
    return { amounts, statuses: figureStatuses(definitions, amounts, said) };
  }

  function figureOf(definition: DefinedMetric, amount: FigureAmount): Figure {
    const { code, nameEn, nameZh, unit, topic } = definition;
    const past = before.amounts.get(code);
    const previous = past ? previousOf(definition, past, before.statuses.get(code) ?? 'reported') : null;
    return {
      metric: code,
      nameEn,
      nameZh,
      unit,
      topic,
      value: amount.value,
      shown: amount.value === null ? null : roundFigure(amount.value, definition),
      comparator: amount.comparator,
      status: now.statuses.get(code) ?? 'reported',
      coverage: amount.coverage,
      periods: chosen.current.map((period) => coverageIn(code, period)),
      complete: amount.complete,
      estimatedShare: amount.estimatedShare,
      directShare: amount.directShare,
      numerator: amount.numerator ?? null,
      denominator: amount.denominator ?? null,
      codes: amount.codes,
      previous,
      change: amount.complete ? changeOf(definition, amount, previous, breaks.has(code)) : null,
    };
  }

  function coverageIn(metric: string, period: string) {
    const cell = cells.get(metric)?.get(period);
    return { period, expected: cell?.expected ?? 0, approved: cell?.approved ?? 0 };
  }
}

/**
 * A formula that reads what one unit answers for all has no value before that answer: without credits answered there
 * is no net, and 0 is an answer (calculation-rules §11). Ratios see it for themselves: they pair both sides.
 */
function withholdUnanswered(
  definitions: ReadonlyMap<string, DefinedMetric>,
  amounts: Map<string, FigureAmount>,
): void {
  for (const [metric, amount] of amounts) {
    const definition = definitions.get(metric);
    if (!definition?.formula || isRatio(definition)) continue;
    const lacks = operandsOf(parseFormula(definition.formula)).some(({ metric: operand }) => {
      const asked = amounts.get(operand);
      const single = definitions.get(operand)?.orgRule === 'single_reporter';
      return single && asked !== undefined && asked.coverage.expected > 0 && !asked.complete;
    });
    if (lacks) amounts.set(metric, { ...amount, value: null, complete: false });
  }
}

/** Only what is complete is compared with (calculation-rules §6). */
function previousOf(
  definition: DefinedMetric,
  { value, comparator, complete }: FigureAmount,
  status: FigureStatus,
): PreviousFigure | null {
  if (!complete || value === null) return null;
  return { value, shown: roundFigure(value, definition), comparator, status };
}

function changeOf(
  definition: DefinedMetric,
  amount: FigureAmount,
  previous: PreviousFigure | null,
  broken: boolean,
): FigureChange | null {
  const changed = change(definition, amount, previous);
  return changed && { ...changed, shown: roundChange(changed), ...(broken ? { seriesBreak: true } : {}) };
}
