import type { getTranslations } from 'next-intl/server';
import { sameQuarterLastYear } from '@/lib/calendar/same-quarter-last-year';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { Locale } from '@/lib/display/locale';
import type { OpenedFigures } from '@/lib/reports/open-figures';

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

/** The heads of the two columns: the period and what it is compared with. */
export function periodWords(
  { year, period }: Pick<OpenedFigures, 'year' | 'period'>,
  locale: Locale,
  t: Translate,
): { now: string; before: string } {
  const [now, before] = [`FY${year.year}`, `FY${year.year - 1}`];
  switch (period.kind) {
    case 'target':
      return { now: t('period.target', { year: now }), before };
    case 'quarter':
      return {
        now: formatPeriodShort(period.code),
        before: formatPeriodShort(sameQuarterLastYear(period.code)),
      };
    case 'campaign': {
      const nameOf = (code: string | undefined) => {
        const campaign = year.periods.find((one) => one.code === code);
        return (locale === 'zh-CN' ? campaign?.nameZh : campaign?.nameEn) ?? code;
      };
      return { now: nameOf(period.code) ?? now, before: nameOf(period.previous[0]) ?? before };
    }
    default: {
      const quarters = period.current.length;
      if (quarters === 4 || quarters === 0) return { now, before };
      const last = `Q${quarters}`;
      return {
        now: t('period.toDate', { year: now, last }),
        before: t('period.toDate', { year: before, last }),
      };
    }
  }
}
