import type { Comparator } from './comparator';
import { canonical, type Decimal } from './decimal';

export type NumberAmount = {
  readonly state: 'value';
  readonly value: Decimal;
  readonly comparator: Comparator;
};
export type CodesAmount = {
  readonly state: 'codes';
  readonly codes: readonly string[];
  readonly comparator: Comparator;
};

/** 0, missing and not applicable are three things (calculation-rules §14). */
export type Amount =
  | NumberAmount
  | CodesAmount
  | { readonly state: 'missing'; readonly reason: 'unanswered' | 'not-available' | 'no-factor' }
  | { readonly state: 'not-applicable' };

/** An amount as it is written into a trace: decimals as canonical text. */
export type StatedAmount =
  | { readonly state: 'value'; readonly value: string; readonly comparator: Comparator }
  | Exclude<Amount, { state: 'value' }>;

export const UNANSWERED: Amount = { state: 'missing', reason: 'unanswered' };
export const NOT_AVAILABLE: Amount = { state: 'missing', reason: 'not-available' };
/** The activity is known, and nothing says what it emits. */
export const NO_FACTOR: Amount = { state: 'missing', reason: 'no-factor' };
export const NOT_APPLICABLE: Amount = { state: 'not-applicable' };

export const numberOf = (value: Decimal, comparator: Comparator = '='): NumberAmount => ({
  state: 'value',
  value,
  comparator,
});

/** Codes are a set: sorted, each once. */
export const codesOf = (codes: readonly string[], comparator: Comparator = '='): Amount => ({
  state: 'codes',
  codes: unionOfCodes([codes]),
  comparator,
});

export const unionOfCodes = (lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists.flat())].sort();

/** True of a number or a list of codes. */
export const isGiven = (amount: Amount): boolean => amount.state === 'value' || amount.state === 'codes';

/** Serialisable form of an amount. */
export const stateAmount = (amount: Amount): StatedAmount =>
  amount.state === 'value'
    ? { state: 'value', value: canonical(amount.value), comparator: amount.comparator }
    : amount;
