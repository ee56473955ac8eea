import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BlockHead } from '@/components/ui/block-head';
import { SectionHead } from '@/components/ui/section-head';
import { formatFigure } from '@/lib/display/format-figure';
import { formatQuantity } from '@/lib/display/format-quantity';
import type { OpenedReport } from '@/lib/reports/open-report';
import type { QuarterChart } from '@/lib/reports/quarter-chart';
import type { SectionFigures } from '@/lib/reports/sections';
import { EmissionChart } from './emission-chart';
import { EmissionTable } from './emission-table';
import { FigureTable } from './figure-table';
import { GrossToNet } from './gross-to-net';
import { NotRelevantTable } from './not-relevant';
import { nameIn, type Paper } from './paper';
import { Without } from './without';

type Props = {
  id: string;
  number: number;
  section: SectionFigures;
  report: OpenedReport;
  chart: QuarterChart | null;
  besideBase: ReactNode;
  paper: Paper;
};

const isScope3 = (metric: string) => metric.startsWith('S3-') || metric === 'GHG-S3';

/** Emissions: what happened in a sentence, the two years as a picture, from gross to net, by unit, scope 3, against the base year. */
export async function EmissionSection({ id, number, section, report, chart, besideBase, paper }: Props) {
  const t = await getTranslations('reports');
  const scope3 = section.figures.filter(({ metric }) => isScope3(metric));
  const other = section.figures.filter(({ metric }) => !isScope3(metric));
  const quarters =
    report.period.kind === 'year' && report.period.current.length > 1 ? report.period.current : [];
  const totalLast = [
    ...scope3.filter((one) => one.metric !== 'GHG-S3'),
    ...scope3.filter((one) => one.metric === 'GHG-S3'),
  ];
  return (
    <section aria-labelledby={id} className="grid gap-10">
      <div>
        <SectionHead
          id={id}
          number={number}
          title={t('sections.emissions')}
          lead={storyOf(report, paper, t)}
        />
        <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,410px)]">
          {chart ? (
            <EmissionChart
              chart={chart}
              own={report.own}
              story={report.story}
              uncertainties={report.uncertainties}
              paper={paper}
            />
          ) : null}
          <GrossToNet figures={report.byMetric} paper={paper} />
        </div>
      </div>
      <EmissionTable rows={report.rows} own={report.own} quarters={quarters} paper={paper} />
      {scope3.length > 0 ? (
        <div>
          <BlockHead title={t('scope3.title')} note={t('scope3.note')} />
          <FigureTable label={t('scope3.title')} figures={totalLast} paper={paper} />
        </div>
      ) : null}
      <NotRelevantTable figures={section.without} reasons={report.notRelevant} paper={paper} />
      {other.length > 0 ? (
        <div>
          <BlockHead title={t('otherGhg.title')} />
          <FigureTable label={t('otherGhg.title')} figures={other} paper={paper} />
        </div>
      ) : null}
      {besideBase}
      <Without
        figures={section.without.filter(({ metric }) => !report.notRelevant.has(metric))}
        paper={paper}
      />
    </section>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

/** The finding of the section from its own figures; nothing where the two years cannot be compared. */
function storyOf({ story, rows, headlines }: OpenedReport, paper: Paper, t: Translate): string | null {
  if (!story) return null;
  const amount = formatFigure(story.amount);
  if (story.direction === 'level') return t('story.level');
  const first = t(`story.${story.direction}`, { amount });
  const leader = rows.find(({ code }) => code !== null && code === story.leader?.code);
  if (!story.leader || !leader) return first;
  const second = t(`story.leader.${story.direction}`, {
    unit: nameIn(paper.locale, leader),
    amount: formatFigure(story.leader.amount),
  });
  const clean = headlines.find(({ figure }) => figure.metric === 'EN-CLEAN-SHARE');
  const { shown, previous } = clean?.figure ?? {};
  if (!clean?.set || shown == null || !previous || Number(shown) <= Number(previous.shown))
    return [first, second].join(t('story.joint'));
  const third = t('story.clean', {
    from: formatQuantity(previous.shown, '%', paper.locale),
    to: formatQuantity(shown, '%', paper.locale),
  });
  return [first, second, third].join(t('story.joint'));
}
