import type { StatedAmount } from './amount';
import type { AbsentReason } from './choose-factor';
import type { FactorApplied } from './factor-applied';

/** How a leaf's result came about; plain JSON, so that drilling down needs no second implementation. */
export type Trace = {
  readonly metric: string;
  readonly definition: number;
  readonly origin: 'answered' | 'calculated' | 'direct';
  /** The definition's formula in canonical spelling; null where the metric was answered. */
  readonly formula: string | null;
  /** Answers behind the result, however deep, by version id. */
  readonly versionIds: readonly number[];
  readonly operands: readonly TraceOperand[];
  readonly factors: readonly FactorApplied[];
  readonly steps: readonly TraceStep[];
  /** What no factor was found for; left out where none is lacking. */
  readonly lacks?: readonly FactorLacking[];
};

export type FactorLacking = {
  readonly activity: string;
  readonly basis: string;
  readonly member?: string;
  readonly reason: AbsentReason;
};

/** Of what was answered: no operands, factors or steps. */
export const NOTHING_READ: Pick<Trace, 'operands' | 'factors' | 'steps'> = {
  operands: [],
  factors: [],
  steps: [],
};

export type TraceOperand = {
  readonly metric: string;
  /** Taken from the period before. */
  readonly previous: boolean;
  /** Taken from the same period a year before. */
  readonly yearAgo?: true;
  /** Only whether it is approved was read: the amount is 1 or 0. */
  readonly coverage?: true;
  readonly amount: StatedAmount;
  readonly versionIds: readonly number[];
};

export type TraceStep = { readonly expression: string; readonly amount: StatedAmount };
