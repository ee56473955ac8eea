import type { TraceBase } from '@/components/trace/trace-href';
import { parsePeriodCode } from '@/lib/calendar/parse-period-code';
import { sameQuarterLastYear } from '@/lib/calendar/same-quarter-last-year';

/** The same report a year before. Of a campaign it is the year's: which campaign came before, only the ledger knows. */
export function yearBefore(base: TraceBase): TraceBase {
  const period = parsePeriodCode(base.period);
  return {
    ...base,
    year: base.year - 1,
    period: period?.kind === 'quarter' ? sameQuarterLastYear(base.period) : 'FY',
  };
}
