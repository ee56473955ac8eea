import type { Comparator } from './comparator';

/** A figure's number before rounding, with all that must stand beside it. Decimals as canonical text. */
export type FigureAmount = {
  readonly value: string | null;
  readonly comparator: Comparator;
  readonly codes: readonly string[];
  /** Leaf-quarters asked, and those approved. */
  readonly coverage: { readonly expected: number; readonly approved: number };
  /** Quarters in which every leaf asked is approved, of the quarters opened. */
  readonly quarters: { readonly approved: number; readonly of: number };
  readonly complete: boolean;
  /** '0' to '1'; null where there is no value. */
  readonly estimatedShare: string | null;
  readonly directShare: string | null;
  readonly illustrative: boolean;
  readonly numerator?: string;
  readonly denominator?: string;
};
