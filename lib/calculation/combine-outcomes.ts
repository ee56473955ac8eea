import {
  type CodesAmount,
  codesOf,
  NOT_APPLICABLE,
  type NumberAmount,
  numberOf,
  unionOfCodes,
} from './amount';
import { type Comparator, combineTwo, opposite } from './comparator';
import { add, divide, multiply, subtract, ZERO } from './decimal';
import type { BinaryKind } from './expression';
import { MISSING, missingBeside, NEEDED, neededOf, type Outcome, outcome } from './outcome';

/** Applies one operator; throws where numbers meet codes, for then the definition itself is wrong. */
export function combineOutcomes(kind: BinaryKind, left: Outcome, right: Outcome): Outcome {
  switch (kind) {
    case 'sum':
      return sum(left, right);
    case 'difference':
      return difference(left, right);
    case 'union':
      return union(left, right);
    case 'product':
      return both(left, right, times);
    case 'quotient':
      return both(left, right, over);
    case 'min':
      return both(left, right, smaller);
  }
}

/** Missing parts are absent unless needed; what is not applicable vanishes. */
function sum(left: Outcome, right: Outcome): Outcome {
  return absentOr(left, right) ?? outcome(plus(number(left), number(right)));
}

function union(left: Outcome, right: Outcome): Outcome {
  const one = absentOr(left, right);
  if (one) return one;
  const [a, b] = [codes(left), codes(right)];
  return outcome(codesOf(unionOfCodes([a.codes, b.codes]), combineTwo(a.comparator, b.comparator)));
}

/** A missing minuend or subtrahend makes a difference missing, never a number. */
function difference(left: Outcome, right: Outcome): Outcome {
  if (right.amount.state === 'not-applicable') return left;
  if (left.amount.state === 'not-applicable') {
    return right.amount.state === 'missing' ? right : outcome(minus(numberOf(ZERO), number(right)));
  }
  if (left.amount.state === 'missing' || right.amount.state === 'missing') return missingBeside(left, right);
  return outcome(minus(number(left), number(right)));
}

/** Products, ratios and the smaller of two: both or nothing. */
function both(left: Outcome, right: Outcome, apply: (a: NumberAmount, b: NumberAmount) => Outcome): Outcome {
  if (left.amount.state === 'not-applicable' || right.amount.state === 'not-applicable') {
    return outcome(NOT_APPLICABLE);
  }
  if (left.amount.state === 'missing' || right.amount.state === 'missing') return missingBeside(left, right);
  const result = apply(number(left), number(right));
  return { ...result, constant: left.constant && right.constant };
}

/** The other operand where one is absent; null where both are there. */
function absentOr(left: Outcome, right: Outcome): Outcome | null {
  if (left.needed || right.needed) return neededOf(left, right);
  if (left.amount.state === 'not-applicable') return right;
  if (right.amount.state === 'not-applicable') return left;
  if (left.amount.state === 'missing' && right.amount.state === 'missing') return MISSING;
  if (left.amount.state === 'missing') return right;
  return right.amount.state === 'missing' ? left : null;
}

const plus = (a: NumberAmount, b: NumberAmount) =>
  numberOf(add(a.value, b.value), combineTwo(a.comparator, b.comparator));

const minus = (a: NumberAmount, b: NumberAmount) =>
  numberOf(subtract(a.value, b.value), combineTwo(a.comparator, opposite(b.comparator)));

const times = (a: NumberAmount, b: NumberAmount): Outcome =>
  outcome(numberOf(multiply(a.value, b.value), combineTwo(turned(a.comparator, b), turned(b.comparator, a))));

function over(a: NumberAmount, b: NumberAmount): Outcome {
  const quotient = divide(a.value, b.value);
  if (!quotient) return NEEDED;
  return outcome(numberOf(quotient, combineTwo(turned(a.comparator, b), turned(opposite(b.comparator), a))));
}

/** The larger amount matters only where it may in truth be the smaller one. */
function smaller(a: NumberAmount, b: NumberAmount): Outcome {
  const [low, high] = a.value.lt(b.value) || (a.value.eq(b.value) && a.comparator === '=') ? [a, b] : [b, a];
  const bounded = high.comparator === '<' || high.comparator === '~';
  return outcome(numberOf(low.value, bounded ? combineTwo(low.comparator, high.comparator) : low.comparator));
}

/** A bound turns round when it is multiplied by a negative number. */
const turned = (comparator: Comparator, by: NumberAmount): Comparator =>
  comparator !== '=' && by.value.isNegative() && !by.value.isZero() ? opposite(comparator) : comparator;

function number({ amount }: Outcome): NumberAmount {
  if (amount.state === 'value') return amount;
  throw new Error(`A formula adds numbers, not ${amount.state}`);
}

function codes({ amount }: Outcome): CodesAmount {
  if (amount.state === 'codes') return amount;
  throw new Error(`union() joins lists of codes, not ${amount.state}`);
}
