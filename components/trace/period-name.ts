import type { Paper } from '@/components/reports/paper';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { OpenedTrace } from '@/lib/reports/open-trace';

/** 'FY2023 Q3', or the campaign's own name. */
export function periodName(
  code: string,
  { year }: Pick<OpenedTrace, 'year'>,
  { locale }: Pick<Paper, 'locale'>,
): string {
  const period = year.periods.find((one) => one.code === code);
  const own = period && (locale === 'zh-CN' ? period.nameZh : period.nameEn);
  return own ?? formatPeriodShort(code);
}
