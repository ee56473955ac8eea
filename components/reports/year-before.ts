import type { TraceBase } from '@/components/trace/trace-href';
import { parsePeriodCode } from '@/lib/calendar/parse-period-code';
import { sameQuarterLastYear } from '@/lib/calendar/same-quarter-last-year';

/** The same report a year before; of a campaign the one it is compared with, which only the ledger knows. */
export function yearBefore({ before, ...base }: TraceBase): TraceBase {
  const period = parsePeriodCode(base.period);
  return {
    ...base,
    year: base.year - 1,
    period: period?.kind === 'quarter' ? sameQuarterLastYear(base.period) : (before ?? 'FY'),
  };
}
