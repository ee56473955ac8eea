import { type Amount, isGiven } from './amount';

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

/** One of two operands is missing: where the other was given, what is known would be lost, so the result is needed. */
export const missingBeside = (left: Outcome, right: Outcome): Outcome =>
  [left, right].some((one) => one.needed || (isGiven(one.amount) && !one.constant)) ? NEEDED : MISSING;
