import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type Operand, operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import { unitTree } from '../organisation/unit-tree';
import type { Figure } from './figure';
import type { Statement } from './find-statements';
import { type OpenedFigures, openFigures } from './open-figures';
import { type AnswerVersion, readAnswers } from './read-answers';
import { type DecisionRead, readDecisions } from './read-decisions';
import type { ReportDefinition } from './read-definitions';
import { readStoredTrace, type StoredTrace } from './read-stored-trace';
import {
  type TraceLeaf,
  type TraceLine,
  type TracePart,
  traceLeaves,
  traceLine,
  withShares,
} from './trace-leaves';
import { type TraceTree, traceTree } from './trace-tree';

/** A metric that the formula reads, with its own figure of the same boundary and period. */
export interface TraceOperandFigure extends Operand {
  readonly definition: ReportDefinition;
  readonly figure: Figure | null;
}

export interface TraceQuarter extends TraceLine {
  readonly period: string;
  readonly periodId: number;
  /** The decision in force; null where none is known. */
  readonly approval: DecisionRead | null;
}

/** One answer of a leaf with all its versions, latest last. */
export interface TraceAnswer {
  readonly definition: ReportDefinition;
  readonly versions: readonly AnswerVersion[];
}

/** A stored value with the tree by which it explains itself. */
export interface StoredTree extends StoredTrace {
  readonly tree: TraceTree | null;
}

export interface OpenedTrace extends OpenedFigures {
  readonly definition: ReportDefinition;
  readonly figure: Figure | null;
  readonly numerator: TracePart | null;
  readonly denominator: TracePart | null;
  readonly operands: readonly TraceOperandFigure[];
  /** What was printed of exactly this figure. */
  readonly printed: readonly Statement[];
  readonly leaves: readonly TraceLeaf[];
  readonly leaf: TraceLeaf | null;
  readonly quarters: readonly TraceQuarter[];
  readonly quarter: TraceQuarter | null;
  readonly stored: StoredTree | null;
  readonly answers: readonly TraceAnswer[];
  readonly answer: TraceAnswer | null;
  readonly decisions: readonly DecisionRead[];
}

/** How far down a trace is opened; what is not named is opened at its largest leaf and latest quarter. */
export interface TraceDepth {
  readonly leaf: string | null;
  readonly quarter: string | null;
  /** Id of a version of an answer. */
  readonly answer: string | null;
}

/**
 * A figure walked down: formula, leaves, one leaf's quarters, one quarter's answers, who submitted and approved.
 * Null where the report is (see `openFigures`), or where metric, leaf or quarter is not part of it.
 */
export async function openTrace(
  viewer: Viewer,
  fiscalYear: number,
  unitCode: string,
  setCode: string | null,
  periodCode: string,
  metric: string,
  depth: TraceDepth,
): Promise<OpenedTrace | null> {
  const opened = await openFigures(viewer, fiscalYear, unitCode, setCode, periodCode);
  const definition = opened?.definitions.get(metric);
  if (!opened || !definition) return null;
  const tree = await unitTree(viewer, 'report.read');
  const { leaves, cells } = await traceLeaves(opened, definition, tree);
  const leaf = depth.leaf
    ? leaves.find(({ code }) => code === depth.leaf)
    : (leaves.find(hasSomething) ?? null);
  if (leaf === undefined) return null;
  const known = opened.year.periods.filter(({ code }) => opened.period.current.includes(code));
  const decisions = leaf
    ? await decisionsFor(
        viewer,
        leaf.id,
        known.map(({ id }) => id),
      )
    : [];
  const quarters = leaf
    ? withShares(
        known.map(({ id, code }) => {
          const line = traceLine(opened, definition, cells.get(leaf.id) ?? new Map(), {
            code,
            kind: 'quarter',
            current: [code],
            previous: [],
          });
          const approval =
            decisions.findLast((one) => one.period === code && one.kind === 'APPROVED') ?? null;
          return { ...line, period: code, periodId: id, approval };
        }),
      )
    : [];
  const quarter = depth.quarter
    ? quarters.find(({ period }) => period === depth.quarter?.toLowerCase())
    : (quarters.findLast(hasSomething) ?? quarters.at(-1) ?? null);
  if (quarter === undefined) return null;
  const down =
    leaf && quarter ? await openAnswers(opened, definition, leaf.id, quarter.periodId, depth.answer) : none;
  const figure = opened.figures.find((one) => one.metric === metric) ?? null;
  const { numerator, denominator } = traceLine(opened, definition, opened.cells, opened.period);
  return {
    ...opened,
    ...down,
    definition,
    figure,
    numerator,
    denominator,
    operands: operandFigures(opened, definition),
    printed: opened.statements.filter(
      (one) =>
        one.metric === metric &&
        one.fiscalYear === fiscalYear &&
        one.periodCode === (opened.period.kind === 'year' ? null : opened.period.code),
    ),
    leaves,
    leaf,
    quarters,
    quarter,
    decisions: decisions.filter(
      ({ period, submissionId }) =>
        period === quarter?.period &&
        (down.answer === null || down.answer.versions.some((one) => one.submissionId === submissionId)),
    ),
  };
}

/** What was written to a unit may speak of any of its leaves: only who reads the whole unit reads it. */
async function decisionsFor(viewer: Viewer, leafId: number, periodIds: number[]): Promise<DecisionRead[]> {
  const decisions = await readDecisions(leafId, periodIds);
  return decisions.map((one) => (can(viewer, 'report.read', one.unit) ? one : { ...one, reason: null }));
}

const hasSomething = ({ figure, numerator }: TraceLine): boolean =>
  figure?.value != null || figure?.status === 'listed' || numerator !== null;

function operandFigures(
  { definitions, figures }: OpenedFigures,
  { formula }: ReportDefinition,
): TraceOperandFigure[] {
  if (!formula) return [];
  return operandsOf(parseFormula(formula)).flatMap((operand) => {
    const definition = definitions.get(operand.metric);
    if (!definition) return [];
    return [{ ...operand, definition, figure: figures.find((one) => one.metric === operand.metric) ?? null }];
  });
}

const none = { stored: null, answers: [], answer: null } as const;

async function openAnswers(
  { definitions }: OpenedFigures,
  definition: ReportDefinition,
  leafId: number,
  periodId: number,
  asked: string | null,
): Promise<Pick<OpenedTrace, 'stored' | 'answers' | 'answer'>> {
  const stored = definition.calculated ? await readStoredTrace(leafId, periodId, definition.metricId) : null;
  const versions = await readAnswers(leafId, periodId, definition.metricId, stored?.trace.versionIds ?? []);
  const points = new Map<number, AnswerVersion[]>();
  for (const version of versions)
    points.set(version.dataPointId, [...(points.get(version.dataPointId) ?? []), version]);
  const answers = [...points.values()].flatMap((ofPoint) => {
    const of = definitions.get(ofPoint[0]?.metric ?? '');
    return of ? [{ definition: of, versions: ofPoint }] : [];
  });
  const chosen =
    asked === null ? undefined : answers.find((one) => one.versions.some(({ id }) => String(id) === asked));
  const tree = stored && traceTree(stored.trace, definition, definitions);
  return { stored: stored && { ...stored, tree }, answers, answer: chosen ?? answers[0] ?? null };
}
