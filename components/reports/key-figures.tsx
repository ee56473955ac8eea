import { getTranslations } from 'next-intl/server';
import { Figure } from '@/components/figures/figure';
import { ProvenanceLine } from '@/components/figures/provenance-line';
import { traceHref } from '@/components/trace/trace-href';
import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure-row';
import type { ConsolidationApproach } from '@/lib/calculation/accounting-share';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import type { Headline } from '@/lib/reports/open-report';
import { barsOf } from './bars-of';
import { markOf } from './mark-of';
import { nameIn, type Paper } from './paper';

/** The figures a report is known by, in one ruled row; what is not netted stands last, tinted. */
export async function KeyFigures({
  headlines,
  boundary,
  approach,
  paper,
}: {
  headlines: readonly Headline[];
  boundary: string;
  approach: ConsolidationApproach;
  paper: Paper;
}) {
  if (headlines.length === 0) return null;
  const t = await getTranslations('reports');
  return (
    <KeyFigureRow label={t('key.label')}>
      {headlines.map(({ figure, set }) => {
        const apart = figure.topic === 'avoided';
        const mark = markOf(figure);
        const base = set ? { ...paper.base, boundary: set.code } : paper.base;
        const share = figure.change && formatChange(figure.change, paper.locale);
        return (
          <KeyFigure
            key={figure.metric}
            name={
              t.has(`key.names.${figure.metric}`)
                ? t(`key.names.${figure.metric}`)
                : nameIn(paper.locale, figure)
            }
            boundary={boundaryLine(
              figure.metric,
              {
                boundary: set ? nameIn(paper.locale, set) : boundary,
                approach: t(`approach.inLine.${approach}`),
              },
              t,
            )}
            figure={
              <Figure
                shown={formatFigure(figure.shown ?? '')}
                comparator={figure.comparator}
                href={traceHref(base, figure.metric)}
                unit={figure.unit}
                words={paper.words}
              />
            }
            change={<ChangeLine apart={apart} change={share} figure={figure} paper={paper} t={t} />}
            bars={apart || !figure.complete ? undefined : barsOf(figure, paper)}
            note={apart ? t('key.notNettedWhy') : null}
            provenance={
              <>
                {mark ? <ProvenanceLine mark={mark} words={paper.words} /> : t(`status.${figure.status}`)}
                {figure.metric === 'DC-PUE' && !apart ? (
                  <span className="ml-4">{t('key.barsAboveOne')}</span>
                ) : null}
              </>
            }
            apart={apart}
          />
        );
      })}
    </KeyFigureRow>
  );
}

type LineProps = {
  apart: boolean;
  change: string | null;
  figure: Headline['figure'];
  paper: Paper;
  t: Awaited<ReturnType<typeof getTranslations<'reports'>>>;
};

/** Of some figures the method belongs into the line. */
const boundaryLine = (
  metric: string,
  within: { boundary: string; approach: string },
  t: LineProps['t'],
): string => (t.has(`key.boundaries.${metric}`) ? t(`key.boundaries.${metric}`, within) : within.boundary);

function ChangeLine({ apart, change, figure, paper, t }: LineProps) {
  if (apart) return <b>{t('key.notNetted')}</b>;
  if (!figure.complete) {
    return t('key.incomplete', { approved: figure.coverage.approved, expected: figure.coverage.expected });
  }
  if (change === null) return t('key.nothingToCompare');
  const lower = figure.metric === 'DC-PUE';
  return t.rich(lower ? 'key.againstLower' : 'key.against', {
    change,
    year: paper.before,
    b: (chunks) => <b>{chunks}</b>,
  });
}
