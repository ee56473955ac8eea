import { type Amount, NOT_APPLICABLE, numberOf, stateAmount } from './amount';
import { applyFactors, type FactorNotes } from './apply-factors';
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

/** What an evaluation did, in the order it was done. */
export type Notes = FactorNotes & { readonly steps: TraceStep[] };

/** A formula made ready: told where to read, it says what it comes to. */
type Ready = (around: Surroundings, notes: Notes | null) => Outcome;

/** Works a formula out, and notes what it does; exact except for divisions, which keep 60 significant digits (calculation-rules §12, §14). */
export const evaluate = (expression: Expression, around: Surroundings, notes: Notes | null = null): Outcome =>
  ready(expression)(around, notes);

/** Made once for a formula: what it does is settled when it is written, and a year's leaves ask for the same few. */
const ready = remember(makeReady);

function makeReady(expression: Expression): Ready {
  const work = makeWork(expression);
  if (STATED.includes(expression.kind)) return work;
  const text = formatFormula(expression);
  return (around, notes) => {
    const result = work(around, notes);
    notes?.steps.push({ expression: text, amount: stateAmount(result.amount) });
    return result;
  };
}

/** What a formula writes, and what stands among its operands, is no step. */
const STATED: readonly Expression['kind'][] = ['number', 'coefficient', 'metric', 'over'];

function makeWork(expression: Expression): Ready {
  switch (expression.kind) {
    case 'number':
    case 'coefficient': {
      const constant = { amount: numberOf(decimal(expression.value)), needed: false, constant: true };
      return () => constant;
    }
    case 'metric':
    case 'over':
      return ({ operand }) => operand(expression.code);
    case 'lastyear':
      return ({ yearBefore }) => known(yearBefore(expression.code));
    case 'coverage':
      return ({ coverage }) => coverage(expression.code);
    case 'prev':
      return ({ previous }) => previous(expression.code);
    case 'delta':
      return ({ operand, previous }) =>
        combineOutcomes('difference', operand(expression.code), known(previous(expression.code)));
    case 'factor':
      return makeConversion(expression);
    default: {
      const { kind } = expression;
      const [left, right] = [makeReady(expression.left), makeReady(expression.right)];
      return (around, notes) => combineOutcomes(kind, left(around, notes), right(around, notes));
    }
  }
}

/** Activity × factor; where the factors are made member by member, each member × its own. */
function makeConversion({ code, basis }: Extract<Expression, { kind: 'factor' }>): Ready {
  const whole = { activity: code, basis, member: null };
  return ({ operand, parts, factors }, notes) => {
    const { amount } = operand(code);
    if (amount.state !== 'value') return operand(code);
    if (!factors.isByMember(code, basis)) return applyFactors(amount, whole, factors, notes);
    const terms = Object.entries(parts(code)).flatMap(([member, part]) =>
      part.state === 'value' && factors.belongs(code, basis, member)
        ? [applyFactors(part, { activity: code, basis, member }, factors, notes)]
        : [],
    );
    return terms.reduce((sum, term) => combineOutcomes('sum', sum, term), outcome(NOT_APPLICABLE));
  };
}

/** What is compared with an earlier period: without one there is none. */
const known = (previous: Outcome): Outcome =>
  previous.amount.state === 'not-applicable' ? MISSING : previous;
