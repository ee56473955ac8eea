import type { Comparator } from './comparator';

/** An amount of `activity` × numerator ÷ denominator is the amount on this basis; kept as two parts so that no quotient is stored rounded. */
export type FactorApplied = {
  readonly code: string;
  readonly edition: string;
  readonly activity: string;
  readonly basis: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly comparator: Comparator;
};
