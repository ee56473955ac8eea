import { parsePeriodCode } from '../calendar/parse-period-code';
import { formatFiscalYear } from './format-fiscal-year';
import type { Locale } from './locale';

const CHINESE_QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

/** A quarter in a sentence: 'FY2024 Q1', '2024财年第一季度'. A campaign has names of its own; its code comes back. */
export function formatPeriod(code: string, locale: Locale): string {
  const period = parsePeriodCode(code);
  if (period?.kind !== 'quarter') return code;
  const year = formatFiscalYear(period.fiscalYear, locale);
  return locale === 'zh-CN' ? `${year}${CHINESE_QUARTERS[period.quarter - 1]}` : `${year} Q${period.quarter}`;
}
