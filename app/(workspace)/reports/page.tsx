import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { displayWords } from '@/components/figures/display-words';
import { ReportList } from '@/components/reports/report-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { defaultUnit } from '@/lib/reports/default-unit';
import { listReports } from '@/lib/reports/list-reports';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') };
}

/** The reports: a fiscal year a row, latest first. */
export default async function ReportsPage() {
  const viewer = await requireViewer();
  if (!canAnywhere(viewer, 'report.read')) notThere();
  const [reports, unit, locale, t, words] = await Promise.all([
    listReports(viewer),
    defaultUnit(viewer),
    getLocale(),
    getTranslations('reports'),
    displayWords(),
  ]);
  return (
    <>
      <PageHead title={t('title')} note={t('indexNote')} />
      {reports.length === 0 || unit === null ? (
        <EmptyState title={t('index.empty')}>{t('index.emptyText')}</EmptyState>
      ) : (
        <ReportList reports={reports} unit={unit} locale={locale} words={words} />
      )}
    </>
  );
}
