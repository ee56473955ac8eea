import type { StatedAmount } from './amount';
import type { AbsentReason } from './choose-factor';
import type { FactorApplied } from './factor-applied';
import type { MetricDefinition } from './metric-definition';

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

/** Of what was answered, or answered in a calculation's stead: no operands, factors or steps. */
export const traceOfAnswers = (
  { code, versionId }: Pick<MetricDefinition, 'code' | 'versionId'>,
  origin: 'answered' | 'direct',
  formula: string | null,
  versionIds: readonly number[],
): Trace => ({
  metric: code,
  definition: versionId,
  origin,
  formula,
  versionIds,
  operands: NOTHING,
  factors: NOTHING,
  steps: NOTHING,
});

const NOTHING: readonly never[] = [];

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

/** A result as the traces of all that read it write it. */
export const readingOf = ({ metric, versionIds }: Trace, amount: StatedAmount): TraceOperand => ({
  metric,
  previous: false,
  amount,
  versionIds,
});

export type TraceStep = { readonly expression: string; readonly amount: StatedAmount };
