import { parsePeriodCode } from './parse-period-code';
import { quarterCode } from './quarter-code';

/** Of 'fy2023-q1' it is 'fy2022-q1'. Throws where the code is no quarter. */
export function sameQuarterLastYear(code: string): string {
  const period = parsePeriodCode(code);
  if (period?.kind !== 'quarter') throw new Error(`Not a quarter: "${code}"`);
  return quarterCode(period.fiscalYear - 1, period.quarter);
}
