import type { LeafResult } from './leaf-result';

/** A metric of a leaf worked out, with what the metrics above it need to know. */
export type Working = {
  readonly result: LeafResult;
  /** Missing, and a sum around it is then missing too. */
  readonly needed: boolean;
  /** The leaf's set requires it, or something it is calculated from. */
  readonly required: boolean;
  /** Asked, answered, or calculated from something that is. */
  readonly touched: boolean;
  /** Answered, or calculated from an answer. */
  readonly answered: boolean;
};
