import { addedTo } from '../calculation/moved-emissions';
import { reader } from '../db/reader';
import { neededFor } from '../metrics/affected-metrics';
import type { DefinedMetric } from '../metrics/definitions-for';
import { carriedMetrics } from '../rollups/carried-metrics';
import { readHeldTree } from '../rollups/read-held-tree';
import { nearestAnswered } from './nearest-answered';
import type { OpenedFigures } from './open-figures';
import type { TraceQuarter } from './open-trace';
import { type Outside, outsideIn } from './outside-in';
import { type AnsweredPeriod, readAnsweredPeriods } from './read-answered-periods';
import type { TraceLeaf } from './trace-leaves';
import { hasAmount, type NoAnswer, whyNoAnswer } from './why-no-answer';

/** Where an answer stands when none stands in the period that is open: of the same leaf, else another leaf. */
export type GoOn =
  | { readonly to: 'period'; readonly period: AnsweredPeriod }
  | { readonly to: 'leaf'; readonly leaf: TraceLeaf };

export interface ExplainedQuarters {
  /** By period, why no answer stands in it; nothing of the others. */
  readonly none: ReadonlyMap<string, NoAnswer>;
  readonly goOn: GoOn | null;
}

type Quarter = Omit<TraceQuarter, 'none'>;
type Open = Quarter & { readonly answered: boolean };

/**
 * Why no answer stands in some of a leaf's periods, and where to go on from the one that is open. Asks nothing where
 * each of them has an amount and the open one an answer.
 */
export async function explainQuarters(
  { definitions, year, boundary, period }: OpenedFigures,
  definition: DefinedMetric,
  leaves: readonly TraceLeaf[],
  leaf: TraceLeaf,
  quarters: readonly Quarter[],
  open: Open,
): Promise<ExplainedQuarters> {
  if (open.answered && quarters.every(hasAmount)) return { none: new Map(), goOn: null };
  const { code } = definition;
  const needed = [...neededFor([code, ...addedTo(code)], definitions)].flatMap(
    (one) => definitions.get(one) ?? [],
  );
  const ids = needed.map(({ metricId }) => metricId);
  const answered = await readAnsweredPeriods(leaf.id, ids);
  const stands = ({ period: code }: Quarter) =>
    code === open.period ? open.answered : answered.some((one) => one.code === code);
  const periods = year.periods.filter(({ code }) => period.current.includes(code));
  const bare = quarters.filter((quarter) => !stands(quarter));
  const outside = bare.some((quarter) => !hasAmount(quarter))
    ? outsideIn(await readHeldTree(reader(), leaf.id), leaf.id, boundary.unit.id, boundary.approach, periods)
    : new Map<string, Outside>();
  const carried = carriedMetrics(needed);
  const goesOn = carried.before.length + carried.yearBefore.length > 0;
  const none = new Map(
    bare.flatMap((quarter) => {
      const why = whyNoAnswer(quarter, outside.get(quarter.period) ?? null, goesOn);
      return why ? [[quarter.period, why] as const] : [];
    }),
  );
  const here = periods.find(({ code }) => code === open.period);
  const next =
    here && nearestAnswered(here, period.current, answered, none.get(open.period)?.why === 'carried');
  if (next && (period.current.includes(next.code) || (await hasRow(leaf.id, definition, next))))
    return { none, goOn: { to: 'period', period: next } };
  const other = leaves.find((one) => one.counts && one.id !== leaf.id && hasAmount(one));
  return { none, goOn: other ? { to: 'leaf', leaf: other } : null };
}

/** Whether the leaf has a line of its own there, so that its trace opens. */
const hasRow = async (
  leafId: number,
  { metricId }: DefinedMetric,
  { code }: AnsweredPeriod,
): Promise<boolean> =>
  (await reader().rollup.count({ where: { unitId: leafId, metricId, period: { code } } })) > 0;
