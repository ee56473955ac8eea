import type { Quarter } from './quarter-span';

export type PeriodCode =
  | { readonly kind: 'quarter'; readonly fiscalYear: number; readonly quarter: Quarter }
  | { readonly kind: 'campaign'; readonly code: string };

/** Reads 'fy2023-q1' or 'campaign-618-2021', in capitals or not; null where it is neither. */
export function parsePeriodCode(text: string): PeriodCode | null {
  const code = text.toLowerCase();
  const quarter = /^fy(\d{4})-q([1-4])$/.exec(code);
  if (quarter) {
    return { kind: 'quarter', fiscalYear: Number(quarter[1]), quarter: Number(quarter[2]) as Quarter };
  }
  return /^campaign(-[a-z0-9]+)+$/.test(code) ? { kind: 'campaign', code } : null;
}
