import type { Comparator } from './comparator';

/** One answer of a leaf in a period; `value` is canonical text in the metric's unit (DATE and TEXT: as given). */
export type LeafAnswer = {
  readonly versionId: number;
  readonly metric: string;
  readonly breakdown: string;
  readonly kind: 'REPORTED' | 'ESTIMATED' | 'NOT_APPLICABLE' | 'NOT_AVAILABLE';
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly direct: boolean;
  readonly illustrative: boolean;
};
