import { operandsOf } from '../calculation/expression';
import type { FigureAmount } from '../calculation/figure-amount';
import { parseFormula } from '../calculation/formula';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';
import { agrees } from './agrees';
import type { FigureStatus } from './figure';
import type { Statement } from './find-statements';

/** Says of each amount of one boundary and period what it rests on; `statements` are those of exactly this period. */
export function figureStatuses(
  definitions: ReadonlyMap<string, DefinedMetric>,
  amounts: ReadonlyMap<string, FigureAmount>,
  statements: readonly Statement[],
): ReadonlyMap<string, FigureStatus> {
  const statuses = new Map<string, FigureStatus>();

  function statusOf(metric: string): FigureStatus {
    const known = statuses.get(metric);
    if (known) return known;
    // A formula that came back to this metric would find it here, not derived.
    statuses.set(metric, 'reported');
    const status = decide(metric);
    statuses.set(metric, status);
    return status;
  }

  function decide(metric: string): FigureStatus {
    const [definition, amount] = [definitions.get(metric), amounts.get(metric)];
    if (!definition || !amount) return 'not-available';
    if (amount.value === null) return isListed(definition, amount) ? 'listed' : 'not-available';
    const shown = roundFigure(amount.value, definition);
    const said = statements.filter((statement) => statement.metric === metric);
    if (said.some(({ printed }) => agrees(printed, shown, definition))) return 'published';
    if (isDerived(definition)) return 'derived';
    return amount.illustrative ? 'illustrative' : 'reported';
  }

  function isDerived({ calculated, formula }: DefinedMetric): boolean {
    if (!calculated || !formula) return false;
    const operands = operandsOf(parseFormula(formula));
    if (operands.some(({ previous }) => previous)) return false;
    const used = operands.filter(({ metric }) => {
      const value = amounts.get(metric)?.value ?? null;
      return value !== null && value !== '0';
    });
    return used.length > 0 && used.every(({ metric }) => settled.has(statusOf(metric)));
  }

  return new Map([...amounts.keys()].map((metric) => [metric, statusOf(metric)]));
}

const settled: ReadonlySet<FigureStatus> = new Set(['published', 'derived']);

/** Milestones, texts, and members of a breakdown that are never added. */
const isListed = (
  { timeRule, orgRule }: DefinedMetric,
  { coverage, codes }: Pick<FigureAmount, 'coverage' | 'codes'>,
): boolean =>
  (timeRule === 'list' && coverage.approved > 0) || (orgRule === 'sum_within_breakdown' && codes.length > 1);
