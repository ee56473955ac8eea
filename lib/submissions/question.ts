import type { MetricKind, ValueType } from '../db/generated/enums';

export interface ListMember {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What a leaf is asked in a period: the metric's definition as a person answering needs it. */
export interface Question {
  readonly metric: string;
  readonly metricId: number;
  readonly versionId: number;
  readonly version: number;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly unit: string;
  readonly valueType: ValueType;
  readonly kind: MetricKind;
  readonly topic: string;
  readonly timeRule: string;
  readonly orgRule: string;
  readonly required: boolean;
  /** The amount of a calculated metric itself (calculation-rules §14, direct answers). */
  readonly direct: boolean;
  readonly allowComparator: boolean;
  readonly decimalsMin: number;
  readonly decimalsMax: number;
  readonly min: string | null;
  readonly max: string | null;
  /** The list its members (NUMBER) or its codes (CODES) come from. */
  readonly list: string | null;
  readonly definitionEn: string;
  readonly definitionZh: string;
  readonly whereToFindEn: string;
  readonly whereToFindZh: string;
}

/** True of a number that is answered member by member. */
export const isBrokenDown = (question: Pick<Question, 'valueType' | 'list'>): boolean =>
  question.valueType === 'NUMBER' && question.list !== null;

/** The cells of a question; a broken-down one keeps "total" for "not applicable" and "not available" as a whole. */
export function breakdownsOf(
  question: Pick<Question, 'valueType' | 'list'>,
  lists: ReadonlyMap<string, readonly ListMember[]>,
): string[] {
  if (!isBrokenDown(question) || question.list === null) return ['total'];
  return ['total', ...(lists.get(question.list) ?? []).map((member) => member.code)];
}
