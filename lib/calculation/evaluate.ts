import { type Amount, type NumberAmount, numberOf, stateAmount } from './amount';
import { combineOutcomes } from './combine-outcomes';
import { combine } from './comparator';
import { decimal, divide, multiply } from './decimal';
import type { Expression } from './expression';
import type { FactorApplied } from './factor-applied';
import { formatFormula } from './format-formula';
import { MISSING, NEEDED, type Outcome, outcome } from './outcome';
import type { TraceStep } from './trace';

/** Where a formula finds what it reads. */
export type Surroundings = {
  readonly operand: (metric: string) => Outcome;
  readonly previous: (metric: string) => Outcome;
  /** In the same period a year before. */
  readonly yearBefore: (metric: string) => Outcome;
  /** The part of what was asked that is approved. */
  readonly coverage: (metric: string) => Outcome;
  readonly factor: (activity: string, basis: string) => FactorApplied | null;
};

/** Told what an evaluation did, in the order it was done. */
export type Witness = {
  readonly onFactor?: (factor: FactorApplied) => void;
  readonly onStep?: (step: TraceStep) => void;
};

/** Works a formula out; exact except for divisions, which keep 60 significant digits (calculation-rules §12, §14). */
export function evaluate(expression: Expression, around: Surroundings, witness: Witness = {}): Outcome {
  const result = workOut(expression, around, witness);
  if (!STATED.includes(expression.kind)) {
    witness.onStep?.({ expression: formatFormula(expression), amount: stateAmount(result.amount) });
  }
  return result;
}

/** What a formula writes, and what stands among its operands, is no step. */
const STATED: readonly Expression['kind'][] = ['number', 'coefficient', 'metric', 'over'];

function workOut(expression: Expression, around: Surroundings, witness: Witness): Outcome {
  switch (expression.kind) {
    case 'number':
    case 'coefficient':
      return { amount: numberOf(decimal(expression.value)), needed: false, constant: true };
    case 'metric':
    case 'over':
      return around.operand(expression.code);
    case 'lastyear':
      return known(around.yearBefore(expression.code));
    case 'coverage':
      return around.coverage(expression.code);
    case 'prev':
      return around.previous(expression.code);
    case 'delta':
      return combineOutcomes(
        'difference',
        around.operand(expression.code),
        known(around.previous(expression.code)),
      );
    case 'factor':
      return convert(expression, around, witness);
    default: {
      const left = evaluate(expression.left, around, witness);
      return combineOutcomes(expression.kind, left, evaluate(expression.right, around, witness));
    }
  }
}

/** Activity × factor. Without a factor a given activity is lost, so the result is missing and needed. */
function convert(
  { code, basis }: Extract<Expression, { kind: 'factor' }>,
  around: Surroundings,
  witness: Witness,
): Outcome {
  const activity = around.operand(code);
  if (activity.amount.state !== 'value') return activity;
  const factor = around.factor(code, basis);
  if (!factor) return NEEDED;
  witness.onFactor?.(factor);
  return outcome(applied(activity.amount, factor));
}

function applied(activity: NumberAmount, factor: FactorApplied): Amount {
  const value = divide(multiply(activity.value, decimal(factor.numerator)), decimal(factor.denominator));
  if (!value) throw new Error(`Factor ${factor.code} (${factor.edition}) divides by zero`);
  return numberOf(value, combine([activity.comparator, factor.comparator]));
}

/** What is compared with an earlier period: without one there is none. */
const known = (previous: Outcome): Outcome =>
  previous.amount.state === 'not-applicable' ? MISSING : previous;
