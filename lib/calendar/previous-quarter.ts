import { parsePeriodCode } from './parse-period-code';
import { quarterCode } from './quarter-code';

/** The quarter before: of 'fy2023-q1' it is 'fy2022-q4'. Throws where the code is no quarter. */
export function previousQuarter(code: string): string {
  const period = parsePeriodCode(code);
  if (period?.kind !== 'quarter') throw new Error(`Not a quarter: "${code}"`);
  const { fiscalYear, quarter } = period;
  return quarter === 1 ? quarterCode(fiscalYear - 1, 4) : quarterCode(fiscalYear, quarter - 1);
}
