import { getTranslations } from 'next-intl/server';
import { SectionHead } from '@/components/ui/section-head';
import type { OpenedReport } from '@/lib/reports/open-report';
import type { SectionFigures, SectionId } from '@/lib/reports/sections';
import { FigureTable } from './figure-table';
import { nameIn, type Paper } from './paper';
import { Without } from './without';

type Props = {
  id: string;
  number: number;
  section: SectionFigures;
  report: OpenedReport;
  leftOut: readonly SectionId[];
  paper: Paper;
};

const points = ['aggregation', 'scope2', 'comparators', 'rounding', 'direct', 'outside'] as const;

/** Boundary and method: by which rules the figures above were made, the drivers of intensities, what is left out. */
export async function MethodSection({ id, number, section, report, leftOut, paper }: Props) {
  const t = await getTranslations('reports');
  const { set, approach } = report.boundary;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} number={number} title={t('sections.method')} />
      <ul className="grid max-w-[720px] gap-2 text-ink-2 text-note">
        {set ? (
          <li>
            {t('method.set', {
              name: nameIn(paper.locale, set),
              rule: paper.locale === 'zh-CN' ? set.ruleZh : set.ruleEn,
            })}
          </li>
        ) : null}
        <li>{t(`method.approaches.${approach}`)}</li>
        <li>{t('method.days')}</li>
        {points.map((point) => (
          <li key={point}>{t(`method.${point}`)}</li>
        ))}
        {leftOut.length > 0 ? (
          <li>
            {t('method.leftOut', {
              sections: leftOut.map((left) => t(`sections.${left}`)).join(t('method.separator')),
            })}
          </li>
        ) : null}
      </ul>
      {section.figures.length > 0 ? (
        <div className="mt-6">
          <FigureTable label={t('method.drivers')} figures={section.figures} paper={paper} />
        </div>
      ) : null}
      <Without figures={section.without} paper={paper} />
    </section>
  );
}
