import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { countedShare } from '../calculation/counted-share';
import { type Operand, operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import { takenIn } from '../calculation/moved-emissions';
import type { CivilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { inForceOn, readDeterminations, type StoredDetermination } from '../facilities/read-determinations';
import type { DefinedMetric } from '../metrics/definitions-for';
import { type TreeUnit, unitTree } from '../organisation/unit-tree';
import { joinSpans, type WaySpan } from '../rollups/leaf-way';
import { type ExplainedQuarters, explainQuarters, type GoOn } from './explain-quarters';
import type { Figure } from './figure';
import type { Statement } from './find-statements';
import { NO_ANSWERS, type OpenedAnswers, openAnswers } from './open-answers';
import { type OpenedFigures, openFigures } from './open-figures';
import { quarterLine } from './quarter-line';
import { type DecisionRead, readDecisions } from './read-decisions';
import { type LeafShare, readBoundaryShares } from './read-leaf-shares';
import { type PeriodWay, readLeafWay } from './read-leaf-way';
import { readNotRelevant } from './read-not-relevant';
import { readUncertainties } from './read-uncertainties';
import {
  type LeafCells,
  type TraceLeaf,
  type TraceLine,
  type TracePart,
  traceLeaves,
  traceLine,
  withShares,
} from './trace-leaves';
import type { Uncertainty } from './uncertainty-of';
import type { NoAnswer } from './why-no-answer';
import { type NoBand, whyNoBand } from './why-no-band';

/** A metric that the formula reads, with its own figure of the same boundary and period. */
export interface TraceOperandFigure extends Operand {
  readonly definition: DefinedMetric;
  readonly figure: Figure | null;
}

export interface TraceQuarter extends TraceLine {
  readonly period: string;
  readonly periodId: number;
  /** The decision in force; null where none is known. */
  readonly approval: DecisionRead | null;
  /** Why no answer stands in it; null where one does, or ought to. */
  readonly none: NoAnswer | null;
}

export interface OpenedTrace extends OpenedFigures, OpenedAnswers {
  readonly definition: DefinedMetric;
  readonly figure: Figure | null;
  /** The band around the figure; null where there is none. */
  readonly uncertainty: Uncertainty | null;
  /** Why there is none, where there is none. */
  readonly noBand: NoBand;
  /** Why nothing of it applies; null where that was not what was answered. */
  readonly notRelevant: readonly string[] | null;
  readonly numerator: TracePart | null;
  readonly denominator: TracePart | null;
  readonly operands: readonly TraceOperandFigure[];
  /** What was printed of exactly this figure. */
  readonly printed: readonly Statement[];
  readonly leaves: readonly TraceLeaf[];
  readonly leaf: TraceLeaf | null;
  readonly quarters: readonly TraceQuarter[];
  readonly quarter: TraceQuarter | null;
  /** Where an answer stands, where none stands in the open quarter. */
  readonly goOn: GoOn | null;
  readonly decisions: readonly DecisionRead[];
  /** How the open leaf counts in the boundary, period by period. */
  readonly ways: readonly PeriodWay[];
  /** The same without its quarters, cut only where something changed. */
  readonly waySpans: readonly WaySpan[];
  /** The metric is read at a period's end: the last day's share counts. */
  readonly countsAtEnd: boolean;
  /** What places add whose lease or carriage puts them here, by category. */
  readonly takenIn: ReturnType<typeof takenIn>;
  /** How the open leaf is leased, or goods are carried there, on the period's last day. */
  readonly determinations: readonly StoredDetermination[];
  /** Names of the units on those ways, by id. */
  readonly wayUnits: ReadonlyMap<number, TreeUnit>;
}

const NO_CELLS: LeafCells = { own: new Map(), counted: new Map(), shares: [] };
const NOTHING_TO_EXPLAIN: ExplainedQuarters = { none: new Map(), goOn: null };

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
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<OpenedTrace | null> {
  const opened = await openFigures(viewer, fiscalYear, unitCode, setCode, periodCode, approach);
  return opened && walkDown(viewer, opened, await openTree(viewer, opened), metric, depth);
}

/** The units under a boundary, and with which share each leaf counts in it: the same for all of its figures. */
export interface OpenedTree {
  readonly tree: readonly TreeUnit[];
  readonly shares: readonly LeafShare[];
}

export async function openTree(
  viewer: Viewer,
  { boundary, year, period }: OpenedFigures,
): Promise<OpenedTree> {
  const periodIds = year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id);
  return {
    tree: await unitTree(viewer, 'report.read'),
    shares: await readBoundaryShares(boundary, periodIds),
  };
}

/** One of the figures opened before, walked down; null where metric, leaf or quarter is not part of it. */
export async function walkDown(
  viewer: Viewer,
  opened: OpenedFigures,
  within: OpenedTree,
  metric: string,
  depth: TraceDepth,
): Promise<OpenedTrace | null> {
  const definition = opened.definitions.get(metric);
  if (!definition) return null;
  const { leaves, cells } = await traceLeaves(opened, definition, within);
  const leaf = depth.leaf
    ? leaves.find(({ code }) => code === depth.leaf)
    : (leaves.find(hasSomething) ?? leaves.find(({ counts }) => counts) ?? null);
  if (leaf === undefined) return null;
  const known = opened.year.periods.filter(({ code }) => opened.period.current.includes(code));
  const decisions = leaf
    ? await decisionsFor(
        viewer,
        leaf.id,
        known.map(({ id }) => id),
      )
    : [];
  const lines = leaf
    ? withShares(
        known.map(({ id, code }) => {
          const line = quarterLine(opened, definition, cells.get(leaf.id) ?? NO_CELLS, code, leaf.counts);
          const approval =
            decisions.findLast((one) => one.period === code && one.kind === 'APPROVED') ?? null;
          return { ...line, period: code, periodId: id, approval };
        }),
      )
    : [];
  const open = depth.quarter
    ? lines.find(({ period }) => period === depth.quarter?.toLowerCase())
    : (lines.findLast(hasSomething) ?? lines.at(-1) ?? null);
  if (open === undefined) return null;
  const down =
    leaf && open ? await openAnswers(opened, definition, leaf.id, open.periodId, depth.answer) : NO_ANSWERS;
  const { none, goOn } =
    leaf && open
      ? await explainQuarters(opened, definition, leaves, leaf, lines, {
          ...open,
          answered: down.answer !== null,
        })
      : NOTHING_TO_EXPLAIN;
  const quarters = lines.map((line) => ({ ...line, none: none.get(line.period) ?? null }));
  const quarter = quarters.find(({ period }) => period === open?.period) ?? null;
  const figure = opened.figures.find((one) => one.metric === metric) ?? null;
  const { unit, approach } = opened.boundary;
  const periodIds = known.map(({ id }) => id);
  const reasons = await readNotRelevant(opened.boundary, periodIds, figure ? [figure] : []);
  const ways = leaf ? await readLeafWay(leaf.id, unit.id, approach, known) : [];
  const { numerator, denominator } = traceLine(opened, definition, opened.cells, opened.period);
  return {
    ...opened,
    ...down,
    definition,
    figure,
    uncertainty: (await readUncertainties(opened, metric)).whole,
    notRelevant: reasons.get(metric) ?? null,
    noBand: whyNoBand(metric, opened.definitions),
    numerator,
    denominator,
    operands: operandFigures(opened, definition),
    printed: opened.statements.filter(
      (one) =>
        one.metric === metric &&
        one.fiscalYear === opened.year.year &&
        one.periodCode === (opened.period.kind === 'year' ? null : opened.period.code),
    ),
    leaves,
    leaf,
    quarters,
    quarter,
    goOn,
    ways,
    waySpans: joinSpans(ways.flatMap(({ spans }) => spans)),
    countsAtEnd: countedShare(definition, { share: '0', endShare: '1' }) !== '0',
    determinations: leaf ? inForceOn(await readDeterminations(reader(), leaf.id), lastDay(opened)) : [],
    takenIn: takenIn(metric),
    wayUnits: new Map(within.tree.map((unit) => [unit.id, unit])),
    decisions: decisions.filter(
      ({ period, submissionId }) =>
        period === quarter?.period &&
        (down.answer === null || down.answer.versions.some((one) => one.submissionId === submissionId)),
    ),
  };
}

/** The last day of what the figure speaks of. */
function lastDay({ year, period }: OpenedFigures): CivilDate {
  const last = year.periods.findLast(({ code }) => period.current.includes(code));
  return last?.endsOn ?? year.endsOn;
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
  { formula }: DefinedMetric,
): TraceOperandFigure[] {
  if (!formula) return [];
  return operandsOf(parseFormula(formula)).flatMap((operand) => {
    const definition = definitions.get(operand.metric);
    if (!definition) return [];
    return [{ ...operand, definition, figure: figures.find((one) => one.metric === operand.metric) ?? null }];
  });
}
