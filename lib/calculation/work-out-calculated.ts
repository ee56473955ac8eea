import { type Amount, isGiven, NOT_APPLICABLE, numberOf, stateAmount, UNANSWERED } from './amount';
import { totalOfParts } from './answered-amount';
import { ONE, ZERO } from './decimal';
import { evaluate } from './evaluate';
import { type Expression, type Operand, operandsOf } from './expression';
import type { FactorApplied } from './factor-applied';
import { formatFormula } from './format-formula';
import type { LeafAnswer } from './leaf-answer';
import type { LeafInput } from './leaf-input';
import { isRatio, type MetricDefinition } from './metric-definition';
import { type Outcome, outcome } from './outcome';
import { type RatioParts, ratioParts } from './ratio-parts';
import type { FactorLacking, Trace, TraceStep } from './trace';
import { flagsOf, partsByMember, versionIdsOf } from './work-out-answered';
import type { Working } from './working';

/** A metric with a formula; an answer given to it directly stands in for the calculation (calculation-rules §14). */
export function workOutCalculated(
  definition: MetricDefinition,
  expression: Expression,
  input: LeafInput,
  answers: readonly LeafAnswer[],
  working: (metric: string) => Working,
): Working {
  const question = input.asked.get(definition.code);
  const operands = operandsOf(expression);
  const below = operands.filter((operand) => !operand.previous).map((operand) => working(operand.metric));
  const parts = partsByMember(definition, answers);
  const stated = answers.length > 0 ? totalOfParts(definition, parts, question?.required ?? false) : null;
  const calculation = calculate(expression, input, working);
  const direct = stated !== null && (stated.state !== 'missing' || calculation.amount.state === 'missing');
  const amount = direct ? stated : unlessAsked(calculation.amount, question !== undefined);

  const required = (question?.required ?? false) || requiredBelow(operands, input, working);
  const touched = question !== undefined || answers.length > 0 || below.some((one) => one.touched);
  const carried = operands.some((operand) => operand.previous && isGiven(earlier(input, operand)));
  const read = operands
    .filter((operand) => !operand.previous && !operand.coverage)
    .map((operand) => working(operand.metric));
  const answered = answers.length > 0 || carried || read.some((one) => one.answered);
  const ratio = direct
    ? null
    : (coverageParts(definition, operands, working) ??
      ratioParts(definition, amount, (metric) => working(metric).result.amount));
  const given = read.filter((one) => isGiven(one.result.amount)).map((one) => one.result);
  const trace = direct
    ? directTrace(definition, expression, answers)
    : calculation.trace(definition, operands);

  return {
    result: {
      metric: definition.code,
      amount,
      parts,
      ...ratio,
      expected: required || question !== undefined || isGiven(amount) || (isSettled(amount) && answered),
      approved: isSettled(amount) || ratio !== null,
      ...(direct ? flagsOf(answers, true) : inheritedFlags(given)),
      trace,
    },
    needed: amount.state === 'missing' && ((question?.required ?? false) || (!direct && calculation.needed)),
    required,
    touched: touched || carried,
    answered,
  };
}

type Calculation = {
  readonly amount: Amount;
  readonly needed: boolean;
  readonly trace: (definition: MetricDefinition, operands: readonly Operand[]) => Trace;
};

function calculate(
  expression: Expression,
  input: LeafInput,
  working: (metric: string) => Working,
): Calculation {
  const factors: FactorApplied[] = [];
  const steps: TraceStep[] = [];
  const lacks: FactorLacking[] = [];
  const { amount, needed } = evaluate(
    expression,
    {
      operand: (metric) => ({ ...outcome(working(metric).result.amount, working(metric).needed) }),
      previous: (metric) => carriedOver(before(input, metric)),
      yearBefore: (metric) => outcome(yearBefore(input, metric)),
      coverage: (metric) => outcome(coverageOf(working(metric))),
      parts: (metric) => working(metric).result.parts,
      factors: input.factors,
    },
    {
      onFactor: (factor) => factors.push(factor),
      onLack: (lacking) => lacks.push(lacking),
      onStep: (step) => steps.push(step),
    },
  );
  const trace = (definition: MetricDefinition, operands: readonly Operand[]): Trace => {
    const read = readOperands(operands, input, working);
    return {
      metric: definition.code,
      definition: definition.versionId,
      origin: 'calculated',
      formula: formatFormula(expression),
      versionIds: [...new Set(read.flatMap((operand) => operand.versionIds))].sort((a, b) => a - b),
      operands: read,
      factors,
      steps,
      ...(lacks.length === 0 ? {} : { lacks }),
    };
  };
  return { amount, needed, trace };
}

const readOperands = (
  operands: readonly Operand[],
  input: LeafInput,
  working: (metric: string) => Working,
) => {
  const once = new Map(operands.map((operand) => [JSON.stringify({ ...operand, basis: null }), operand]));
  return [...once.values()].map((operand) => {
    const { metric, previous, basis: _basis, ...how } = operand;
    const result = previous ? null : working(metric).result;
    const amount = operand.coverage ? coverageOf(working(metric)) : result?.amount;
    return {
      metric,
      previous,
      ...how,
      amount: stateAmount(amount ?? earlier(input, operand)),
      versionIds: result?.trace.versionIds ?? [],
    };
  });
};

const directTrace = (
  definition: MetricDefinition,
  expression: Expression,
  answers: readonly LeafAnswer[],
): Trace => ({
  metric: definition.code,
  definition: definition.versionId,
  origin: 'direct',
  formula: formatFormula(expression),
  versionIds: versionIdsOf(answers),
  operands: [],
  factors: [],
  steps: [],
});

/** A basis of which the edition holds no factor at all asks nothing of a leaf: nobody could answer it. */
const requiredBelow = (
  operands: readonly Operand[],
  input: LeafInput,
  working: (metric: string) => Working,
) =>
  operands.some(
    ({ metric, previous, coverage, basis }) =>
      !previous &&
      !coverage &&
      working(metric).required &&
      (basis === null || input.factors.knowsBasis(basis)),
  );

const before = (input: LeafInput, metric: string): Amount => input.previous.get(metric) ?? NOT_APPLICABLE;
const yearBefore = (input: LeafInput, metric: string): Amount =>
  input.yearBefore?.get(metric) ?? NOT_APPLICABLE;
const earlier = (input: LeafInput, { metric, yearAgo }: Operand): Amount =>
  yearAgo ? yearBefore(input, metric) : before(input, metric);

/** Approved, or asked and not; what nobody is asked for is not applicable. */
function coverageOf({ result }: Working): Amount {
  if (!result.expected) return NOT_APPLICABLE;
  return numberOf(result.approved ? ONE : ZERO);
}

/** What is added over leaves and quarters of a ratio that is a coverage: what is approved, and what was asked. */
function coverageParts(
  definition: MetricDefinition,
  operands: readonly Operand[],
  working: (metric: string) => Working,
): RatioParts | null {
  const [only] = operands;
  if (!isRatio(definition) || !only?.coverage) return null;
  const covered = coverageOf(working(only.metric));
  return covered.state === 'value' ? { numerator: covered.value, denominator: ONE } : null;
}

/** What was missing in the period before cannot be left out now: the series would silently start anew. */
const carriedOver = (amount: Amount): Outcome => outcome(amount, amount.state === 'missing');

const isSettled = (amount: Amount): boolean => amount.state !== 'missing';

const unlessAsked = (amount: Amount, asked: boolean): Amount =>
  asked && amount.state === 'not-applicable' ? UNANSWERED : amount;

const inheritedFlags = (given: readonly Working['result'][]) => ({
  estimated: given.some((result) => result.estimated),
  direct: given.some((result) => result.direct),
  illustrative: given.some((result) => result.illustrative),
});
