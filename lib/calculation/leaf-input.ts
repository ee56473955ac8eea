import type { Amount } from './amount';
import type { LeafFactors } from './factor-shelf';
import type { LeafAnswer } from './leaf-answer';
import type { MetricDefinition } from './metric-definition';
import type { MovedTo } from './moved-emissions';

/** All that one leaf's period is calculated from. */
export type LeafInput = {
  readonly definitions: readonly MetricDefinition[];
  /** What the leaf's metric set asks; `direct`: the amount of a calculated metric itself. */
  readonly asked: ReadonlyMap<string, Question>;
  readonly answers: readonly LeafAnswer[];
  /** Amounts of the period before. A metric without entry starts in this one; a missing amount stays missing. */
  readonly previous: ReadonlyMap<string, Amount>;
  /** Amounts of the same period a year before; what is not there was not known then. */
  readonly yearBefore?: ReadonlyMap<string, Amount>;
  readonly factors: LeafFactors;
  /** Where what the leaf emits counts, if not in the scopes its answers are asked for. */
  readonly moved?: readonly MovedTo[];
};

export type Question = { readonly required: boolean; readonly direct: boolean };
