export type MetricKind =
  | 'flow'
  | 'stock'
  | 'ratio'
  | 'ratio_of_stocks'
  | 'weighted_average'
  | 'intensity'
  | 'cumulative'
  | 'distinct'
  | 'cumulative_distinct'
  | 'campaign'
  | 'equivalence'
  | 'milestone'
  | 'text';

/** One version of a metric, as `metric-catalog.csv` and its editor state it. */
export type MetricDefinition = {
  readonly code: string;
  readonly versionId: number;
  readonly topic: string;
  readonly unit: string;
  readonly valueType: 'NUMBER' | 'CODES' | 'DATE' | 'TEXT';
  readonly kind: MetricKind;
  readonly calculated: boolean;
  readonly decimalsMin: number;
  readonly decimalsMax: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly formula: string | null;
  readonly breakdown: string | null;
  readonly timeRule: string;
  readonly orgRule: string;
  readonly allowComparator: boolean;
};

const RATIOS: readonly MetricKind[] = ['ratio', 'ratio_of_stocks', 'weighted_average', 'intensity'];

/** Kinds that are never added: their two parts are (calculation-rules §6). */
export const isRatio = (definition: Pick<MetricDefinition, 'kind'>): boolean =>
  RATIOS.includes(definition.kind);
