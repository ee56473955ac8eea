import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeriodTable } from '@/components/reference/period-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { ActionForm } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { formWords } from '@/components/ui/form-words';
import { SectionHead } from '@/components/ui/section-head';
import { canAnywhere, canAtTop } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { businessDate } from '@/lib/calendar/business-date';
import { fiscalYearOf } from '@/lib/calendar/fiscal-year-of';
import { listPeriods } from '@/lib/periods/list-periods';
import { usualDueOn } from '@/lib/periods/open-period';
import { closePeriodAction, openFiscalYearAction, openPeriodAction, reopenPeriodAction } from './actions';

const sentences = [
  'unknown-period',
  'period-not-so',
  'year-closed',
  'due-date-past',
  'date-wanted',
  'reason-needed',
  'year-not-next',
  'year-wanted',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.periods');
  return { title: t('title') };
}

export default async function PeriodsPage() {
  const viewer = await requireViewer('/reference/periods');
  if (!canAnywhere(viewer, 'definition.read')) notThere();
  const [years, words, t] = await Promise.all([
    listPeriods(viewer),
    formWords(sentences),
    getTranslations('reference.periods'),
  ]);
  const now = new Date();
  const nextYear = String(years[0] ? years[0].year + 1 : fiscalYearOf(businessDate(now)));
  const acts = { open: openPeriodAction, close: closePeriodAction, reopen: reopenPeriodAction };
  return (
    <>
      <ReferenceHead current="periods" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      {years.length === 0 ? <EmptyState title={t('empty')} /> : null}
      {years.map((year) => (
        <section key={year.year} className="pt-8">
          <SectionHead
            id={`fy${year.year}`}
            title={t('year', { year: String(year.year) })}
            lead={t(year.state === 'OPEN' ? 'yearOpen' : 'yearClosed')}
          />
          <PeriodTable year={year} usualDueOn={usualDueOn(now)} words={words} acts={acts} />
        </section>
      ))}
      {canAtTop(viewer, 'period.manage') ? (
        <section className="pt-10">
          <p className="mb-3 text-note">{t('addYearNote')}</p>
          <ActionForm
            id="year"
            action={openFiscalYearAction}
            fields={[{ name: 'year', type: 'hidden', value: nextYear }]}
            words={words}
            submit={t('addYear', { year: nextYear })}
          />
        </section>
      ) : null}
    </>
  );
}
