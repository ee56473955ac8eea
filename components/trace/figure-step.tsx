import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Coverage } from '@/components/figures/coverage';
import { Figure } from '@/components/figures/figure';
import { Missing } from '@/components/figures/missing';
import { ProvenanceLine } from '@/components/figures/provenance-line';
import { UnitLabel } from '@/components/figures/unit-label';
import { markOf } from '@/components/reports/mark-of';
import type { Paper } from '@/components/reports/paper';
import { yearBefore } from '@/components/reports/year-before';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import { formatShare } from '@/lib/display/format-share';
import type { Figure as FigureData } from '@/lib/reports/figure';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { isLowerBetter } from './is-lower-better';
import { LackingFactors } from './lacking-factors';
import { Step } from './step';
import { traceHref } from './trace-href';
import { UncertaintyBlock } from './uncertainty-block';

type Props = { trace: OpenedTrace; paper: Paper; children?: ReactNode };

/** Step 1: the figure, how it changed, what it rests on, and what others printed of it; then its proof (`children`). */
export async function FigureStep({ trace, paper, children }: Props) {
  const t = await getTranslations('trace');
  const { figure, definition, printed } = trace;
  const mark = figure ? markOf(figure) : undefined;
  const stated = mark ? <ProvenanceLine mark={mark} words={paper.words} /> : null;
  return (
    <Step
      number={1}
      id="figure"
      title={t('figure.title')}
      note={
        trace.notRelevant
          ? t('figure.notRelevantNote')
          : (stated ?? (figure ? t(`figure.status.${figure.status}`) : null))
      }
    >
      <div className="flex flex-wrap items-start gap-x-12 gap-y-4">
        <p className="text-title sm:text-traced">
          {figure?.shown == null ? (
            <span className="text-section">
              {trace.notRelevant ? (
                t('figure.notRelevant')
              ) : (
                <Missing kind="not-available" words={paper.words} />
              )}
            </span>
          ) : (
            <>
              <span className="tracking-tight">
                <Figure
                  shown={formatFigure(figure.shown)}
                  comparator={figure.comparator}
                  words={paper.words}
                />
              </span>
              <span className="text-section">
                <UnitLabel unit={definition.unit} words={paper.words} lead />
              </span>
            </>
          )}
        </p>
        {figure ? (
          <div className="max-w-[300px] pt-2">
            <ChangeSentence figure={figure} paper={paper} />
            {isLowerBetter(definition) ? (
              <p className="text-ink-2 text-note">{t('figure.lowerIsBetter')}</p>
            ) : null}
          </div>
        ) : null}
        {figure && figure.periods.length > 0 ? (
          <div className="max-w-[340px] pt-2 text-ink-3 text-label">
            <p>
              {t('figure.coverage')} <Coverage quarters={figure.periods} words={paper.words} />
            </p>
            {trace.period.kind === 'year' ? (
              <p>{t('figure.quarters', { approved: whole(figure), of: figure.periods.length })}</p>
            ) : null}
            {figure.estimatedShare !== null && figure.directShare !== null ? (
              <p>
                {t('figure.shares', {
                  estimated: formatShare(figure.estimatedShare),
                  direct: formatShare(figure.directShare),
                })}
              </p>
            ) : null}
            {figure.complete || figure.coverage.expected === 0 ? null : <p>{t('figure.incomplete')}</p>}
            {figure.value !== null && figure.value !== figure.shown ? (
              <p className="break-all">{t('figure.unrounded', { value: shortened(figure.value) })}</p>
            ) : null}
          </div>
        ) : null}
      </div>
      {figure?.value == null || trace.period.kind === 'target' ? null : (
        <UncertaintyBlock
          uncertainty={trace.uncertainty}
          noBand={trace.noBand}
          unit={definition.unit}
          paper={paper}
        />
      )}
      {printed.length > 0 ? (
        <ul className="mt-4 grid gap-1 text-ink-2 text-note">
          {printed.map(({ source, printed: text, note }) => (
            <li key={`${source} ${text}`}>
              {t(figure?.status === 'published' ? 'figure.agrees' : 'figure.differs', {
                source,
                printed: text,
              })}
              {note ? <span className="text-ink-3"> {note}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {trace.notRelevant ? (
        <ul className="mt-4 grid max-w-[720px] gap-1 text-note">
          {trace.notRelevant.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      <LackingFactors trace={trace} paper={paper} />
      {children}
    </Step>
  );
}

/** Quarters of which everything that was asked is approved. */
const whole = ({ periods }: FigureData): number =>
  periods.filter(({ approved, expected }) => expected > 0 && approved === expected).length;

/** Quotients go on for sixty digits; twenty are enough to see that nothing was rounded early. */
const shortened = (value: string): string => (value.length > 24 ? `${value.slice(0, 24)}…` : value);

async function ChangeSentence({ figure, paper }: { figure: FigureData; paper: Paper }) {
  const t = await getTranslations('trace');
  const { previous, change } = figure;
  if (!previous) return <p className="text-ink-2">{t('figure.nothingBefore', { year: paper.before })}</p>;
  return (
    <p>
      {change ? <b>{formatChange(change, paper.locale)}</b> : paper.words.notApplicable}{' '}
      {t('figure.against', { year: paper.before })}{' '}
      <Figure
        shown={formatFigure(previous.shown)}
        comparator={previous.comparator}
        href={traceHref(yearBefore(paper.base), figure.metric)}
        mark={markOf(previous)}
        words={paper.words}
      />
      {change?.seriesBreak ? (
        <span className="block text-ink-2 text-note">{t('figure.seriesBreak')}</span>
      ) : null}
    </p>
  );
}
