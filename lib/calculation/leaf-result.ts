import type { Amount } from './amount';
import type { Decimal } from './decimal';
import type { Trace } from './trace';

/** What one leaf has for one metric in one period. */
export type LeafResult = {
  readonly metric: string;
  readonly amount: Amount;
  /** Answered amounts by member of the breakdown ("total" where there is none). */
  readonly parts: Readonly<Record<string, Amount>>;
  /** Of ratio kinds, when both parts are there: what is added over leaves and quarters (weighted average: x·w and w). */
  readonly numerator?: Decimal | undefined;
  readonly denominator?: Decimal | undefined;
  readonly expected: boolean;
  readonly approved: boolean;
  readonly estimated: boolean;
  readonly direct: boolean;
  readonly illustrative: boolean;
  readonly trace: Trace;
};
