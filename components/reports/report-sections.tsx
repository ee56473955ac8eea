import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SectionHead } from '@/components/ui/section-head';
import type { OpenedReport } from '@/lib/reports/open-report';
import type { QuarterChart } from '@/lib/reports/quarter-chart';
import type { Relation, SectionFigures, SectionId } from '@/lib/reports/sections';
import { CampaignBlock } from './campaign-block';
import { DataCentreTable } from './data-centre-table';
import { EmissionSection } from './emission-section';
import { FigureTable } from './figure-table';
import { MethodSection } from './method-section';
import { OutsideBlock } from './outside-block';
import type { Paper } from './paper';
import { Without } from './without';

export type ShownSection = { id: SectionId; number: number };

type Props = {
  report: OpenedReport;
  shown: readonly ShownSection[];
  leftOut: readonly SectionId[];
  chart: QuarterChart | null;
  relations: Readonly<Record<string, Relation | null>>;
  /** The years against the base year, where the report is one that is compared with it. */
  besideBase: ReactNode;
  paper: Paper;
};

/** The numbered sections of a report; those without any figure were left out and are named in the last one. */
export async function ReportSections({ report, shown, leftOut, chart, relations, besideBase, paper }: Props) {
  const t = await getTranslations('reports');
  const figuresOf = (id: SectionId): SectionFigures =>
    report.sections.find((section) => section.id === id) ?? { id, figures: [], without: [] };
  return (
    <div className="grid gap-14">
      {shown.map(({ id, number }) => {
        const section = figuresOf(id);
        const parts = { id, number, section, report, paper };
        switch (id) {
          case 'emissions':
            return <EmissionSection key={id} {...parts} chart={chart} besideBase={besideBase} />;
          case 'outside':
            return (
              <section key={id} aria-labelledby={id}>
                <OutsideBlock {...parts} figures={section.figures} relations={relations} />
                <Without figures={section.without} paper={paper} />
              </section>
            );
          case 'campaigns':
            return (
              <Section
                key={id}
                id={id}
                number={number}
                title={t(`sections.${id}`)}
                lead={t('campaigns.lead')}
              >
                <div className="grid gap-10">
                  {report.campaigns.map((campaign) => (
                    <CampaignBlock key={campaign.code} campaign={campaign} paper={paper} />
                  ))}
                </div>
              </Section>
            );
          case 'method':
            return <MethodSection key={id} {...parts} leftOut={leftOut} />;
          default:
            return (
              <Section key={id} id={id} number={number} title={t(`sections.${id}`)} lead={leadOf(id, t)}>
                {id === 'data-centres' && report.dataCentres.length > 0 ? (
                  <div className="mb-8">
                    <DataCentreTable rows={report.dataCentres} paper={paper} />
                  </div>
                ) : null}
                {section.figures.length > 0 ? (
                  <FigureTable label={t(`sections.${id}`)} figures={section.figures} paper={paper} />
                ) : null}
                <Without figures={section.without} paper={paper} />
              </Section>
            );
        }
      })}
    </div>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

const leadOf = (id: SectionId, t: Translate): string | null =>
  t.has(`leads.${id}`) ? t(`leads.${id}`) : null;

function Section({
  id,
  number,
  title,
  lead,
  children,
}: {
  id: string;
  number: number;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} number={number} title={title} lead={lead} />
      {children}
    </section>
  );
}
