import { parsePeriodCode } from '../calendar/parse-period-code';
import { quarterSpan } from '../calendar/quarter-span';
import { MONTHS } from './format-date';
import type { Locale } from './locale';

/** The months of a quarter: 'April – June 2023', '2023年4月至6月'; '' where the code is no quarter. */
export function formatPeriodSpan(code: string, locale: Locale): string {
  const period = parsePeriodCode(code);
  if (period?.kind !== 'quarter') return '';
  const { startsOn, endsOn } = quarterSpan(period.fiscalYear, period.quarter);
  const [year, from] = startsOn.split('-').map(Number) as [number, number];
  const [, to] = endsOn.split('-').map(Number) as [number, number];
  return locale === 'zh-CN'
    ? `${year}年${from}月至${to}月`
    : `${MONTHS[from - 1]} – ${MONTHS[to - 1]} ${year}`;
}
