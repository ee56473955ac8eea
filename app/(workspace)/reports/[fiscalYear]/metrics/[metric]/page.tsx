import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { displayWords } from '@/components/figures/display-words';
import { MarksKey } from '@/components/figures/marks-key';
import { OtherApproach } from '@/components/reports/other-approach';
import { nameIn, type Paper } from '@/components/reports/paper';
import { AnswerStep } from '@/components/trace/answer-step';
import { FigureStep } from '@/components/trace/figure-step';
import { FormulaStep } from '@/components/trace/formula-step';
import { LeavesStep } from '@/components/trace/leaves-step';
import { QuartersStep } from '@/components/trace/quarters-step';
import { RecomputeForm } from '@/components/trace/recompute-form';
import { recomputeWords } from '@/components/trace/recompute-words';
import { reportHref, traceHref } from '@/components/trace/trace-href';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHead } from '@/components/ui/page-head';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { ADOPTED_APPROACH } from '@/lib/calculation/accounting-share';
import { defaultUnit } from '@/lib/reports/default-unit';
import { isAdopted } from '@/lib/reports/open-boundary';
import { openTrace } from '@/lib/reports/open-trace';
import { approachSlug } from '@/lib/reports/parse-approach';
import { readTraceAddress } from '@/lib/reports/read-trace-address';
import { sectionOf } from '@/lib/reports/sections';
import { periodWords } from '../../period-words';
import { recomputeFigureAction } from './actions';

type Props = {
  params: Promise<{ fiscalYear: string; metric: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('trace');
  const { metric, fiscalYear } = await params;
  return { title: t('titleOf', { metric: metric.toUpperCase(), year: fiscalYear.toUpperCase() }) };
}

/** One figure walked down to its answers: `/reports/fy2023/metrics/DC-PUE?unit=&boundary=&period=&approach=&leaf=&quarter=&answer=`. */
export default async function TracePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const address = readTraceAddress(await params, await searchParams);
  const unit = address?.unit ?? (await defaultUnit(viewer));
  if (address === null || unit === null) notThere();
  const { year, boundary: set, period, approach, metric, depth } = address;
  const trace = await openTrace(viewer, year, unit, set, period, metric, depth, approach);
  if (!trace) notThere();

  const [locale, t, tr, words] = await Promise.all([
    getLocale(),
    getTranslations('trace'),
    getTranslations('reports'),
    displayWords(),
  ]);
  const { boundary, definition } = trace;
  const paper: Paper = {
    locale,
    words,
    base: {
      year,
      unit: boundary.unit.code,
      boundary: boundary.set?.code ?? null,
      period: trace.period.code,
      before: trace.period.kind === 'campaign' ? (trace.period.previous[0] ?? null) : null,
      approach: isAdopted(boundary) ? null : approachSlug(approach),
    },
    ...periodWords(trace, locale, tr),
  };
  const section = sectionOf({ metric: definition.code, topic: definition.topic });
  const steps = { trace, paper };
  return (
    <>
      <div className="pt-6">
        <Breadcrumbs
          label={t('crumbs.label')}
          crumbs={[
            { label: t('crumbs.report', { year: `FY${year}` }), href: reportHref(paper.base) },
            ...(section ? [{ label: tr(`sections.${section}`), href: reportHref(paper.base, section) }] : []),
            { label: t('crumbs.here') },
          ]}
        />
      </div>
      <PageHead
        title={nameIn(locale, definition)}
        note={t('note', {
          boundary: nameIn(locale, boundary.set ?? boundary.unit),
          period: paper.now,
          code: definition.code,
          version: definition.version,
        })}
      />
      <OtherApproach
        approach={approach}
        adopted={ADOPTED_APPROACH}
        href={traceHref({ ...paper.base, approach: null }, definition.code)}
      />
      <ol className="pt-6">
        <FigureStep {...steps}>
          {!trace.figure ? null : (
            <RecomputeForm
              action={recomputeFigureAction}
              fields={{
                year: String(year),
                unit: boundary.unit.code,
                boundary: boundary.set?.code ?? '',
                period: trace.period.code,
                metric: definition.code,
                approach: paper.base.approach ?? '',
              }}
              words={await recomputeWords(trace.period.kind === 'target')}
            />
          )}
        </FigureStep>
        <FormulaStep {...steps} />
        {trace.period.kind === 'target' ? null : (
          <>
            <LeavesStep {...steps} />
            <QuartersStep {...steps} />
            <AnswerStep {...steps} />
          </>
        )}
      </ol>
      <div className="border-line border-t py-4">
        <MarksKey words={words} marks={['published', 'illustrative', 'estimated']} inline />
      </div>
    </>
  );
}
