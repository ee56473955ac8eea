import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChangeFace } from '@/components/base-year/change-face';
import { ChangeForms } from '@/components/base-year/change-forms';
import { ChangeTable } from '@/components/base-year/change-table';
import { LineTable } from '@/components/base-year/line-table';
import { MadeOf } from '@/components/base-year/made-of';
import { PolicyBlock } from '@/components/base-year/policy-block';
import { PolicyForm } from '@/components/base-year/policy-form';
import { ThresholdNotice } from '@/components/base-year/threshold-notice';
import { displayWords } from '@/components/figures/display-words';
import { MarksKey } from '@/components/figures/marks-key';
import { ReferenceHead } from '@/components/reference/reference-head';
import { EmptyState } from '@/components/ui/empty-state';
import { formWords } from '@/components/ui/form-words';
import { Notice } from '@/components/ui/notice';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { causes, partsOf, scopes, weighable } from '@/lib/base-year/base-year-words';
import { isContained } from '@/lib/base-year/effect-on';
import { openBaseYear } from '@/lib/base-year/open-base-year';
import { effectField } from '@/lib/base-year/read-effects';
import { standingOf } from '@/lib/base-year/standing';
import { businessDate } from '@/lib/calendar/business-date';
import { parseFiscalYear } from '@/lib/reports/parse-fiscal-year';
import {
  decideBaseYearAction,
  quantifyBaseYearChangeAction,
  recordBaseYearChangeAction,
  setBaseYearPolicyAction,
} from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const sentences = [
  ...['form-incomplete', 'entry-too-long', 'date-wanted', 'unknown-year', 'reason-needed'],
  ...['name-wanted', 'name-zh-wanted', 'base-year-weighs-wanted', 'base-year-threshold-wanted'],
  ...['base-year-closed-wanted', 'base-year-policy-early', 'base-year-policy-wanted'],
  ...['base-year-cause-wanted', 'base-year-evidence-wanted', 'base-year-contained-early'],
  ...['base-year-effect-unreadable', 'base-year-effect-contained', 'base-year-effect-wanted'],
  ...['base-year-effect-stated', 'base-year-effects-wanted', 'base-year-decision-wanted'],
  ...['base-year-change-wanted', 'base-year-change-unknown', 'base-year-no-trigger'],
  ...['base-year-recalculated', 'base-year-not-complete', 'base-year-unweighed', 'base-year-due'],
];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference.baseYear'))('title') };
}

/** The base year: its policy, what the threshold says, the years as published and recalculated, every change. */
export default async function BaseYearPage({ searchParams }: Props) {
  const viewer = await requireViewer('/reference/base-year');
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const base = text('base') === '' ? null : (parseFiscalYear(text('base')) ?? notThere());
  const opened = (await openBaseYear(viewer, base)) ?? notThere();
  const [t, locale, words, display] = await Promise.all([
    getTranslations('reference.baseYear'),
    getLocale(),
    formWords(sentences),
    displayWords(),
  ]);
  const paper = { locale, words: display };
  const { policy, changes, lines, years, inForce, mayManage, weighing, unit, laterYears } = opened;
  const change = changes.find(({ code }) => code === text('change').toUpperCase());
  const line = lines.find(
    ({ metric, year }) => metric === text('line') && year === parseFiscalYear(text('year')),
  );
  const today = businessDate(new Date());
  const form = mayManage ? (
    <PolicyForm
      opened={opened}
      weighable={weighable}
      today={today}
      words={words}
      action={setBaseYearPolicyAction}
    />
  ) : null;
  return (
    <>
      <ReferenceHead current="base-year" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      {policy && weighing ? (
        <>
          {inForce ? null : (
            <Notice title={t('notInForce')}>
              <TextLink href="/reference/base-year">{t('toInForce')}</TextLink>
            </Notice>
          )}
          <ThresholdNotice weighing={weighing} />
          {change ? (
            <ChangeFace
              change={change}
              opened={opened}
              scopes={scopes}
              years={laterYears.filter((year) => !isContained(change, year))}
              paper={paper}
              words={words}
              action={quantifyBaseYearChangeAction}
            />
          ) : null}
          {line ? <MadeOf line={line} opened={opened} paper={paper} /> : null}
          <section className="pt-6">
            <SectionHead id="policy" title={t('policy.title')} />
            <PolicyBlock opened={opened} />
            <div className="max-w-[720px] pt-4">{form}</div>
          </section>
          <section className="pt-8">
            <SectionHead id="years" title={t('years')} lead={t('yearsLead')} />
            <LineTable
              label={t('years')}
              baseYear={policy.baseYear}
              inForce={inForce}
              unit={unit}
              years={years}
              lines={lines}
              paper={paper}
              open={line}
            />
            <div className="pt-4">
              <MarksKey words={display} marks={['published', 'illustrative', 'restated']} inline />
            </div>
          </section>
          <section className="pt-8">
            <SectionHead id="changes" title={t('changes')} lead={t('changesLead')} />
            <ChangeTable opened={opened} scopes={scopes} paper={paper} current={change?.code ?? null} />
          </section>
          {mayManage && inForce ? (
            <ChangeForms
              opened={opened}
              scopes={scopes}
              causes={causes}
              needed={new Set(partsOf(policy.weighs).map((scope) => effectField(policy.baseYear, scope)))}
              decidable={changes.filter((one) => !['recalculate', 'no-trigger'].includes(standingOf(one)))}
              today={today}
              paper={paper}
              words={words}
              acts={{ record: recordBaseYearChangeAction, decide: decideBaseYearAction }}
            />
          ) : null}
        </>
      ) : (
        <>
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          <div className="max-w-[720px] pt-6">{form}</div>
        </>
      )}
    </>
  );
}
