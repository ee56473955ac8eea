import { quarterCode } from './quarter-code';

/** Codes of a fiscal year's four quarters, in order. */
export const quartersOf = (fiscalYear: number): string[] =>
  [1, 2, 3, 4].map((quarter) => quarterCode(fiscalYear, quarter));
