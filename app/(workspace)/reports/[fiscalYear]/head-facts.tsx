import type { getTranslations } from 'next-intl/server';
import { Coverage } from '@/components/figures/coverage';
import type { DisplayWords } from '@/components/figures/display-words';
import type { Fact } from '@/components/ui/page-head';
import type { Locale } from '@/lib/display/locale';
import type { OpenedReport } from '@/lib/reports/open-report';

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

/** What is known of a report: how final it is, by which approach it is drawn, what it rests on. */
export function headFacts(
  { year, period, byMetric, boundary }: OpenedReport,
  _locale: Locale,
  words: DisplayWords,
  t: Translate,
): Fact[] {
  const opened = year.periods.filter(
    ({ kind, fiscalYear, state }) => kind === 'QUARTER' && fiscalYear === year.year && state !== 'UNOPENED',
  ).length;
  const state = year.state === 'CLOSED' ? t('state.CLOSED') : t('state.OPEN', { opened });
  const basis = byMetric.get('GHG-S12-GROSS-MB') ?? byMetric.get('EN-EL-TOT');
  const facts: Fact[] = [
    { label: t('facts.state'), value: state },
    { label: t('facts.approach'), value: t(`approach.names.${boundary.approach}`) },
  ];
  if (basis && period.kind !== 'target') {
    facts.push({ label: t('facts.approved'), value: <Coverage quarters={basis.periods} words={words} /> });
  }
  return facts;
}
