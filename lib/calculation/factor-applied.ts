import type { LostReason, Rung } from './choose-factor';
import type { Comparator } from './comparator';
import type { FactorPart } from './factor';

/**
 * An amount of `activity` × numerator ÷ denominator is the amount on this basis; kept as two parts so that no quotient
 * is stored rounded. What is not said of a factor is left out, so that the trace stays small.
 */
export type FactorApplied = {
  readonly code: string;
  readonly edition: string;
  readonly activity: string;
  readonly basis: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly comparator: Comparator;
  readonly id?: number;
  readonly series?: string;
  readonly region?: string;
  readonly member?: string;
  readonly gas?: string;
  /** Of a gas other than CO2: what makes it CO2e, from the set that is locked for the year. */
  readonly potential?: { readonly code: string; readonly edition: string; readonly value: string };
  readonly parts?: readonly FactorPart[];
  readonly rung?: Rung;
  /** Somebody put it there, with a reason. */
  readonly overridden?: true;
  /** The candidates that lost, by id, under the reason. */
  readonly lost?: Readonly<Partial<Record<LostReason, readonly number[]>>>;
};
