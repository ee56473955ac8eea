import {
  type Amount,
  isGiven,
  NOT_APPLICABLE,
  numberOf,
  type StatedAmount,
  stateAmount,
  UNANSWERED,
} from './amount';
import { totalOfParts } from './answered-amount';
import { ONE, ZERO } from './decimal';
import { evaluate } from './evaluate';
import type { Operand } from './expression';
import type { FactorApplied } from './factor-applied';
import type { LeafAnswer } from './leaf-answer';
import { isRatio, type MetricDefinition } from './metric-definition';
import type { PreparedFormula } from './prepare-definitions';
import { type RatioParts, ratioParts } from './ratio-parts';
import {
  type FactorLacking,
  readingOf,
  type Trace,
  type TraceOperand,
  type TraceStep,
  traceOfAnswers,
} from './trace';
import { flagsOf, partsByMember, versionIdsOf } from './work-out-answered';
import type { LeafAtWork, Working } from './working';

/** A metric with a formula; an answer given to it directly stands in for the calculation (calculation-rules §14). */
export function workOutCalculated(
  definition: MetricDefinition,
  formula: PreparedFormula,
  leaf: LeafAtWork,
  answers: readonly LeafAnswer[],
): Working {
  const question = leaf.asked.get(definition.code);
  const below = lookBelow(formula, leaf);
  const calculation = calculate(formula, leaf);
  const parts = partsByMember(definition, answers);
  const stated = answers.length > 0 ? totalOfParts(definition, parts, question?.required ?? false) : null;
  const direct = stated !== null && (stated.state !== 'missing' || calculation.amount.state === 'missing');
  const amount = direct ? stated : unlessAsked(calculation.amount, question !== undefined);

  const required = (question?.required ?? false) || below.required;
  const answered = answers.length > 0 || below.answered;
  const ratio = direct
    ? null
    : (coverageParts(definition, formula, leaf) ?? ratioParts(definition, amount, leaf.amountOf));
  const { estimated, direct: restsOnDirect, illustrative } = direct ? flagsOf(answers, true) : below.flags;
  const needed = (question?.required ?? false) || (!direct && calculation.needed);
  const trace = direct
    ? traceOfAnswers(definition, 'direct', formula.text, versionIdsOf(answers))
    : calculatedTrace(definition, formula, calculation, leaf);

  return {
    result: {
      metric: definition.code,
      amount,
      parts,
      numerator: ratio?.numerator,
      denominator: ratio?.denominator,
      expected: required || question !== undefined || isGiven(amount) || (isSettled(amount) && answered),
      approved: isSettled(amount) || ratio !== null,
      estimated,
      direct: restsOnDirect,
      illustrative,
      trace,
    },
    amount,
    needed: amount.state === 'missing' && needed,
    constant: false,
    read: readingOf(trace, amount === calculation.amount ? calculation.stated : stateAmount(amount)),
    required,
    touched: question !== undefined || answers.length > 0 || below.touched,
    answered,
  };
}

type Below = Pick<Working, 'required' | 'touched' | 'answered'> & {
  readonly flags: Pick<Working['result'], 'estimated' | 'direct' | 'illustrative'>;
};

/**
 * What the operands hand on. A basis of which the edition holds no factor at all asks nothing of a leaf: nobody could
 * answer it.
 */
function lookBelow({ operands }: PreparedFormula, leaf: LeafAtWork): Below {
  let required = false;
  let touched = false;
  let answered = false;
  let estimated = false;
  let direct = false;
  let illustrative = false;
  for (const operand of operands) {
    const { metric, basis } = operand;
    if (operand.previous) {
      const carried = isGiven(leaf.earlier(operand));
      touched ||= carried;
      answered ||= carried;
      continue;
    }
    const one = leaf.working(metric);
    touched ||= one.touched;
    if (operand.coverage) continue;
    required ||= one.required && (basis === null || leaf.factors.knowsBasis(basis));
    answered ||= one.answered;
    if (!isGiven(one.result.amount)) continue;
    estimated ||= one.result.estimated;
    direct ||= one.result.direct;
    illustrative ||= one.result.illustrative;
  }
  return { required, touched, answered, flags: { estimated, direct, illustrative } };
}

type Calculation = {
  readonly amount: Amount;
  readonly stated: StatedAmount;
  readonly needed: boolean;
  readonly steps: readonly TraceStep[];
  readonly factors: readonly FactorApplied[];
  readonly lacks: readonly FactorLacking[];
};

/** A leaf's formulas write into the same lists one after the other; each takes what it wrote. */
function calculate({ expression }: PreparedFormula, { around, notes }: LeafAtWork): Calculation {
  const [firstStep, firstFactor, firstLack] = [notes.steps.length, notes.factors.length, notes.lacks.length];
  const { amount, needed } = evaluate(expression, around, notes);
  const steps = notes.steps.slice(firstStep);
  return {
    amount,
    stated: steps.at(-1)?.amount ?? stateAmount(amount),
    needed,
    steps,
    factors: notes.factors.slice(firstFactor),
    lacks: notes.lacks.slice(firstLack),
  };
}

const calculatedTrace = (
  { code, versionId }: MetricDefinition,
  { text, read }: PreparedFormula,
  { factors, steps, lacks }: Calculation,
  leaf: LeafAtWork,
): Trace => {
  const operands = read.map((operand) => readOperand(operand, leaf));
  const trace: Trace = {
    metric: code,
    definition: versionId,
    origin: 'calculated',
    formula: text,
    versionIds: unionOfIds(operands),
    operands,
    factors,
    steps,
  };
  return lacks.length === 0 ? trace : { ...trace, lacks };
};

function readOperand(operand: Operand, leaf: LeafAtWork): TraceOperand {
  const { metric, previous } = operand;
  if (previous) {
    const { basis: _basis, ...read } = operand;
    return { ...read, amount: stateAmount(leaf.earlier(operand)), versionIds: [] };
  }
  const working = leaf.working(metric);
  if (operand.coverage)
    return { ...working.read, metric, coverage: true, amount: stateAmount(coverageOf(working)) };
  return working.touched ? working.read : { ...working.read, metric };
}

/** Approved, or asked and not; what nobody is asked for is not applicable. */
export function coverageOf({ result }: Working): Amount {
  if (!result.expected) return NOT_APPLICABLE;
  return numberOf(result.approved ? ONE : ZERO);
}

/** What is added over leaves and quarters of a ratio that is a coverage: what is approved, and what was asked. */
function coverageParts(
  definition: MetricDefinition,
  { operands }: PreparedFormula,
  leaf: LeafAtWork,
): RatioParts | null {
  const [only] = operands;
  if (!isRatio(definition) || !only?.coverage) return null;
  const covered = coverageOf(leaf.working(only.metric));
  return covered.state === 'value' ? { numerator: covered.value, denominator: ONE } : null;
}

/** Of all operands, each once, ascending. Most formulas read few: what comes of one alone is its own list. */
const unionOfIds = (operands: readonly TraceOperand[]): readonly number[] =>
  operands.reduce<readonly number[]>((union, { versionIds }) => mergeIds(union, versionIds), []);

/** Two ascending lists as one. */
function mergeIds(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const merged: number[] = [];
  let place = 0;
  for (const id of one) {
    for (; place < other.length && (other[place] as number) < id; place += 1)
      merged.push(other[place] as number);
    if (other[place] === id) place += 1;
    merged.push(id);
  }
  for (; place < other.length; place += 1) merged.push(other[place] as number);
  return merged;
}

const isSettled = (amount: Amount): boolean => amount.state !== 'missing';

const unlessAsked = (amount: Amount, asked: boolean): Amount =>
  asked && amount.state === 'not-applicable' ? UNANSWERED : amount;
