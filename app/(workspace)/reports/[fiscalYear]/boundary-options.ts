import type { getTranslations } from 'next-intl/server';
import type { Option } from '@/components/ui/select';
import { ADOPTED_APPROACH, approaches } from '@/lib/calculation/accounting-share';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { Locale } from '@/lib/display/locale';
import type { OpenedReport } from '@/lib/reports/open-report';
import { approachSlug } from '@/lib/reports/parse-approach';

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

/** What can be chosen in place of this report's unit, boundary set, period and approach. */
export function boundaryOptions(
  { units, sets, year }: OpenedReport,
  locale: Locale,
  t: Translate,
): { units: Option[]; sets: Option[]; periods: Option[]; approaches: Option[] } {
  const name = (one: { nameEn: string; nameZh: string }) => (locale === 'zh-CN' ? one.nameZh : one.nameEn);
  const seen = new Set(units.map(({ id }) => id));
  const opened = year.periods.filter(
    ({ fiscalYear, state }) => fiscalYear === year.year && state !== 'UNOPENED',
  );
  return {
    units: units.map((unit) => ({ value: unit.code, label: `${'\u2003'.repeat(unit.depth)}${name(unit)}` })),
    sets: [
      { value: '', label: t('choose.whole') },
      ...sets
        .filter(({ memberIds }) => memberIds.some((id) => seen.has(id)))
        .map((set) => ({ value: set.code, label: name(set) })),
    ],
    periods: [
      { value: 'FY', label: t('choose.year', { year: `FY${year.year}` }) },
      ...opened.map(({ code, kind, nameEn, nameZh }) => ({
        value: code,
        label:
          kind === 'QUARTER'
            ? formatPeriodShort(code)
            : name({ nameEn: nameEn ?? code, nameZh: nameZh ?? code }),
      })),
      { value: 'target', label: t('choose.target') },
    ],
    approaches: [...approaches]
      .sort((a, b) => Number(b === ADOPTED_APPROACH) - Number(a === ADOPTED_APPROACH))
      .map((approach) => ({
        value: approachSlug(approach),
        label:
          approach === ADOPTED_APPROACH
            ? t('approach.adopted', { name: t(`approach.names.${approach}`) })
            : t(`approach.names.${approach}`),
      })),
  };
}
