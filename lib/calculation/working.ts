import type { Amount } from './amount';
import type { Notes, Surroundings } from './evaluate';
import type { Operand } from './expression';
import type { LeafFactors } from './factor-shelf';
import type { LeafInput } from './leaf-input';
import type { LeafResult } from './leaf-result';
import type { Outcome } from './outcome';
import type { TraceOperand } from './trace';

/** A metric of a leaf worked out: the operand that it is, with what else the metrics above it need to know. */
export type Working = Outcome & {
  readonly result: LeafResult;
  /** The result as every trace that reads it writes it. */
  readonly read: TraceOperand;
  /** The leaf's set requires it, or something it is calculated from. */
  readonly required: boolean;
  /** Asked, answered, or calculated from something that is. */
  readonly touched: boolean;
  /** Answered, or calculated from an answer. */
  readonly answered: boolean;
};

/** A leaf while its metrics are worked out, each after all that it reads. */
export type LeafAtWork = {
  readonly asked: LeafInput['asked'];
  readonly factors: LeafFactors;
  readonly working: (metric: string) => Working;
  readonly amountOf: (metric: string) => Amount;
  /** An operand's amount of an earlier period; not applicable where it starts in this one. */
  readonly earlier: (operand: Operand) => Amount;
  /** Where its formulas find what they read. */
  readonly around: Surroundings;
  /** Where they note what they do. */
  readonly notes: Notes;
};
