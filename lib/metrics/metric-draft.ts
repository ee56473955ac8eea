import type { TestCase } from '../calculation/test-case';

/** A definition as the office would have it: what a new version of a metric may change. */
export interface MetricDraft {
  readonly code: string;
  /** The version it was made from; another one saved meanwhile is told, never overwritten. */
  readonly basedOn: number;
  readonly effectiveFrom: number;
  /** Null of a metric that is answered. */
  readonly formula: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly timeRule: string;
  readonly decimalsMin: number;
  readonly decimalsMax: number;
  readonly testCases: readonly TestCase[];
  readonly nameEn: string;
  readonly nameZh: string;
  readonly definitionEn: string;
  readonly definitionZh: string;
  readonly whereToFindEn: string;
  readonly whereToFindZh: string;
  readonly reason: string;
}

/** The part of a draft that figures depend on. */
export type DraftedRule = Pick<
  MetricDraft,
  'formula' | 'numerator' | 'denominator' | 'unit' | 'timeRule' | 'decimalsMin' | 'decimalsMax'
>;
