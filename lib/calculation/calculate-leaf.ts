import { type Amount, NOT_APPLICABLE } from './amount';
import type { Notes } from './evaluate';
import type { LeafAnswer } from './leaf-answer';
import type { LeafInput } from './leaf-input';
import type { LeafResult } from './leaf-result';
import { moveTo } from './moved-emissions';
import { type Outcome, outcome } from './outcome';
import { type PreparedMetric, prepareDefinitions } from './prepare-definitions';
import { prepareMoves } from './prepare-moves';
import { UNTOUCHED, workOutAnswered } from './work-out-answered';
import { coverageOf, workOutCalculated } from './work-out-calculated';
import type { LeafAtWork, Working } from './working';

/**
 * All metrics of one leaf in one period, answered and calculated, each with its trace (calculation-rules §6, §14).
 * Metrics that neither the leaf's set nor an answer touches are not applicable and are left out of the map.
 * What a leaf emits that is leased stays its own amount, and is taken in besides by the category in which it counts.
 * What all leaves of a year share is prepared once for each list of definitions given.
 * Throws on a formula that cannot be read, reads an unknown metric, or reads itself.
 */
export function calculateLeaf(input: LeafInput): Map<string, LeafResult> {
  const answers = byMetric(input.answers);
  const prepared = prepareDefinitions(input.definitions);
  const { metrics, placeOf } = prepared;
  const workings: Working[] = [];
  const notes: Notes = { steps: [], factors: [], lacks: [] };
  const working = (metric: string) => workings[placeOf.get(metric) as number] as Working;
  const leaf = leafAtWork(input, working, notes);
  for (const metric of metrics) {
    workings.push(workOut(metric, leaf, answers.get(metric.definition.code) ?? NONE));
  }
  const moved = (input.moved ?? NONE).filter((category) =>
    moveTo(category).adds.some((code) => placeOf.has(code) && working(code).touched),
  );
  for (const metric of moved.length > 0 ? prepareMoves(prepared, moved) : NONE) {
    const { code } = metric.definition;
    const seen = (read: string) => (metric.unread.has(read) ? UNTOUCHED : working(read));
    const own = answers.get(code) ?? NONE;
    workings[placeOf.get(code) as number] = workOut(metric, leafAtWork(input, seen, notes), own);
  }
  const results = new Map<string, LeafResult>();
  for (const { code } of input.definitions) {
    const { result, touched } = working(code);
    if (touched) results.set(code, result);
  }
  return results;
}

/** The leaf as formulas see it: what they read of this period is what `working` says. */
function leafAtWork(input: LeafInput, working: LeafAtWork['working'], notes: Notes): LeafAtWork {
  const before = (metric: string) => input.previous.get(metric) ?? NOT_APPLICABLE;
  const yearBefore = (metric: string) => input.yearBefore?.get(metric) ?? NOT_APPLICABLE;
  return {
    asked: input.asked,
    factors: input.factors,
    working,
    amountOf: (metric) => working(metric).result.amount,
    earlier: ({ metric, yearAgo }) => (yearAgo ? yearBefore(metric) : before(metric)),
    around: {
      operand: working,
      previous: (metric) => carriedOver(before(metric)),
      yearBefore: (metric) => outcome(yearBefore(metric)),
      coverage: (metric) => outcome(coverageOf(working(metric))),
      parts: (metric) => working(metric).result.parts,
      factors: input.factors,
    },
    notes,
  };
}

function workOut(
  { definition, formula }: PreparedMetric,
  leaf: LeafAtWork,
  answers: readonly LeafAnswer[],
): Working {
  if (formula) return workOutCalculated(definition, formula, leaf, answers);
  return workOutAnswered(definition, leaf.asked.get(definition.code), answers, leaf.amountOf);
}

const NONE: readonly never[] = [];

/** What was missing in the period before cannot be left out now: the series would silently start anew. */
const carriedOver = (amount: Amount): Outcome => outcome(amount, amount.state === 'missing');

function byMetric(answers: readonly LeafAnswer[]): Map<string, LeafAnswer[]> {
  const grouped = new Map<string, LeafAnswer[]>();
  for (const answer of answers) {
    const known = grouped.get(answer.metric);
    if (known) known.push(answer);
    else grouped.set(answer.metric, [answer]);
  }
  return grouped;
}
