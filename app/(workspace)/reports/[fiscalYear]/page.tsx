import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { displayWords } from '@/components/figures/display-words';
import { MarksKey } from '@/components/figures/marks-key';
import { BoundaryForm } from '@/components/reports/boundary-form';
import { KeyFigures } from '@/components/reports/key-figures';
import { OtherApproach } from '@/components/reports/other-approach';
import { nameIn, type Paper } from '@/components/reports/paper';
import { ReportSections } from '@/components/reports/report-sections';
import { reportHref } from '@/components/trace/trace-href';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { SectionNav } from '@/components/ui/section-nav';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { ADOPTED_APPROACH } from '@/lib/calculation/accounting-share';
import { formatDateSpan } from '@/lib/display/format-date-span';
import { defaultUnit } from '@/lib/reports/default-unit';
import { isAdopted } from '@/lib/reports/open-boundary';
import { openReport } from '@/lib/reports/open-report';
import { approachSlug, parseApproach } from '@/lib/reports/parse-approach';
import { parseFiscalYear } from '@/lib/reports/parse-fiscal-year';
import { quarterChart } from '@/lib/reports/quarter-chart';
import { relationOf } from '@/lib/reports/sections';
import { besideBase } from './beside-base';
import { boundaryOptions } from './boundary-options';
import { headFacts } from './head-facts';
import { periodWords } from './period-words';
import { shownSections } from './shown-sections';

type Props = {
  params: Promise<{ fiscalYear: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('reports');
  const year = parseFiscalYear((await params).fiscalYear);
  return { title: year === null ? t('title') : t('titleOf', { year: `FY${year}` }) };
}

/** The report of a fiscal year for any unit, boundary set, period and approach: `/reports/fy2023?unit=&boundary=&period=&approach=`. */
export default async function ReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : null);
  const year = parseFiscalYear((await params).fiscalYear);
  const unit = text('unit') ?? (await defaultUnit(viewer));
  const approach = parseApproach(text('approach'));
  if (year === null || unit === null || approach === null) notThere();
  const report = await openReport(viewer, year, unit, text('boundary'), text('period') ?? 'FY', approach);
  if (!report) notThere();

  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('reports'), displayWords()]);
  const { boundary, period } = report;
  const paper: Paper = {
    locale,
    words,
    base: {
      year,
      unit: boundary.unit.code,
      boundary: boundary.set?.code ?? null,
      period: period.code,
      before: period.kind === 'campaign' ? (period.previous[0] ?? null) : null,
      approach: isAdopted(boundary) ? null : approachSlug(approach),
    },
    ...periodWords(report, locale, t),
  };
  const name = nameIn(locale, boundary.set ?? boundary.unit);
  const { shown, leftOut } = shownSections(report);
  const chart = quarterChart(
    report.own.get('GHG-S12-GROSS-MB'),
    [report.own.get('GHG-S2-MB'), report.own.get('GHG-S1')],
    report.uncertainties.periods,
  );
  return (
    <>
      <PageHead
        size="title"
        kicker={`${boundary.set ? `${nameIn(locale, boundary.unit)} · ${name}` : name} · ${t('kicker')}`}
        title={t('headline', { number: String(year) })}
        subtitle={
          period.kind === 'year'
            ? formatDateSpan(report.year.startsOn, report.year.endsOn, locale)
            : paper.now
        }
        note={report.year.state === 'OPEN' && period.kind === 'year' ? t('toDate', toDate(report)) : null}
        facts={headFacts(report, locale, words, t)}
        actions={
          <a className="link" href={`/api/v1/reports/FY${year}?${apiQuery(paper.base)}`}>
            {t('api')}
          </a>
        }
      />
      <BoundaryForm
        action={`/reports/fy${year}`}
        {...boundaryOptions(report, locale, t)}
        chosen={{
          unit: boundary.unit.code,
          boundary: boundary.set?.code ?? '',
          period: period.code,
          approach: approachSlug(approach),
        }}
      />
      <OtherApproach
        approach={approach}
        adopted={ADOPTED_APPROACH}
        href={reportHref({ ...paper.base, approach: null })}
      />
      <KeyFigures headlines={report.headlines} boundary={name} approach={approach} paper={paper} />
      {report.figures.some(({ change }) => change?.seriesBreak) ? (
        <p className="max-w-[720px] pt-4 text-ink-2 text-note">
          {t('seriesBreak', { before: paper.before })}
        </p>
      ) : null}
      {report.figures.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <SectionNav
          label={t('sectionList')}
          sections={shown.map(({ id }) => ({ id, label: t(`sections.${id}`) }))}
          under={<MarksKey words={words} marks={['published', 'illustrative', 'estimated']} />}
        >
          <ReportSections
            report={report}
            shown={shown}
            leftOut={leftOut}
            chart={chart}
            besideBase={await besideBase(viewer, report, paper)}
            relations={Object.fromEntries(report.figures.map(({ metric }) => [metric, relationOf(metric)]))}
            paper={paper}
          />
        </SectionNav>
      )}
    </>
  );
}

type Report = NonNullable<Awaited<ReturnType<typeof openReport>>>;

const toDate = ({ period, year }: Report) => ({
  opened: period.current.length,
  last: period.current.at(-1)?.slice(-2).toUpperCase() ?? '',
  before: `FY${year.year - 1}`,
});

function apiQuery({ unit, boundary, period, approach }: Paper['base']): URLSearchParams {
  const query = new URLSearchParams({ unit, period });
  if (boundary) query.set('boundary', boundary);
  if (approach) query.set('approach', approach);
  return query;
}
