import { type Amount, NOT_APPLICABLE, numberOf, stateAmount } from './amount';
import { applyFactors, type FactorWitness } from './apply-factors';
import { combineOutcomes } from './combine-outcomes';
import { decimal } from './decimal';
import type { Expression } from './expression';
import type { LeafFactors } from './factor-shelf';
import { formatFormula } from './format-formula';
import { MISSING, type Outcome, outcome } from './outcome';
import { remember } from './remember';
import type { TraceStep } from './trace';

/** Where a formula finds what it reads. */
export type Surroundings = {
  readonly operand: (metric: string) => Outcome;
  readonly previous: (metric: string) => Outcome;
  /** In the same period a year before. */
  readonly yearBefore: (metric: string) => Outcome;
  /** The part of what was asked that is approved. */
  readonly coverage: (metric: string) => Outcome;
  /** An operand's answers by member of its breakdown. */
  readonly parts: (metric: string) => Readonly<Record<string, Amount>>;
  readonly factors: LeafFactors;
};

/** Told what an evaluation did, in the order it was done. */
export type Witness = FactorWitness & { readonly onStep?: (step: TraceStep) => void };

/** Works a formula out; exact except for divisions, which keep 60 significant digits (calculation-rules §12, §14). */
export function evaluate(expression: Expression, around: Surroundings, witness: Witness = {}): Outcome {
  const result = workOut(expression, around, witness);
  if (!STATED.includes(expression.kind)) {
    witness.onStep?.({ expression: spelling(expression), amount: stateAmount(result.amount) });
  }
  return result;
}

/** What a formula writes, and what stands among its operands, is no step. */
const STATED: readonly Expression['kind'][] = ['number', 'coefficient', 'metric', 'over'];

function workOut(expression: Expression, around: Surroundings, witness: Witness): Outcome {
  switch (expression.kind) {
    case 'number':
    case 'coefficient':
      return constant(expression);
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

/** Activity × factor; where the factors are made member by member, each member × its own. */
function convert(
  { code, basis }: Extract<Expression, { kind: 'factor' }>,
  { operand, parts, factors }: Surroundings,
  witness: Witness,
): Outcome {
  const activity = operand(code);
  if (activity.amount.state !== 'value') return activity;
  if (!factors.isByMember(code, basis)) {
    return applyFactors(activity.amount, { activity: code, basis, member: null }, factors, witness);
  }
  const terms = Object.entries(parts(code)).flatMap(([member, amount]) =>
    amount.state === 'value' && factors.belongs(code, basis, member)
      ? [applyFactors(amount, { activity: code, basis, member }, factors, witness)]
      : [],
  );
  return terms.reduce((sum, term) => combineOutcomes('sum', sum, term), outcome(NOT_APPLICABLE));
}

const spelling = remember(formatFormula);

const constant = remember(
  ({ value }: Extract<Expression, { kind: 'number' | 'coefficient' }>): Outcome => ({
    amount: numberOf(decimal(value)),
    needed: false,
    constant: true,
  }),
);

/** What is compared with an earlier period: without one there is none. */
const known = (previous: Outcome): Outcome =>
  previous.amount.state === 'not-applicable' ? MISSING : previous;
