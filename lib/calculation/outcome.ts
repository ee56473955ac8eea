import { type Amount, isGiven, NO_FACTOR } from './amount';

/**
 * What an expression came to, and what that means for a sum around it (calculation-rules §14, missing operands):
 * a `needed` missing amount makes the sum missing, any other is merely absent.
 */
export type Outcome = {
  readonly amount: Amount;
  readonly needed: boolean;
  /** A number written in the formula: it is no evidence that anything was answered. */
  readonly constant: boolean;
};

export const outcome = (amount: Amount, needed = false): Outcome => ({ amount, needed, constant: false });

export const MISSING: Outcome = outcome({ state: 'missing', reason: 'unanswered' });
export const NEEDED: Outcome = outcome({ state: 'missing', reason: 'unanswered' }, true);
/** A given activity without a factor is lost, so whatever it is part of is. */
export const FACTOR_NEEDED: Outcome = outcome(NO_FACTOR, true);

/** What is missing above a needed missing amount: that it was a factor is said upwards. */
export const neededOf = (...outcomes: readonly Outcome[]): Outcome =>
  outcomes.some(({ amount }) => amount.state === 'missing' && amount.reason === 'no-factor')
    ? FACTOR_NEEDED
    : NEEDED;

/** One of two operands is missing: where the other was given, what is known would be lost, so the result is needed. */
export const missingBeside = (left: Outcome, right: Outcome): Outcome =>
  [left, right].some((one) => one.needed || (isGiven(one.amount) && !one.constant))
    ? neededOf(left, right)
    : MISSING;
