import { Figure } from '@/components/figures/figure';
import { Missing } from '@/components/figures/missing';
import { formatFigure } from '@/lib/display/format-figure';
import type { Figure as FigureData } from '@/lib/reports/figure';
import { markOf } from './mark-of';
import type { Paper } from './paper';

type Props = {
  figure: FigureData | null | undefined;
  href: string;
  paper: Paper;
  /** Where neither the column nor the row's name says it. */
  unit?: string | undefined;
  /** The word of what is listed and never added. */
  listed?: string;
  /** Cells whose table says once that all of them are illustrative. */
  plain?: boolean;
};

/** A figure of a report as a link to its trace, or what stands where there is none. */
export function StatedFigure({ figure, href, paper, unit, listed, plain = false }: Props) {
  if (!figure) return <Missing kind="not-applicable" words={paper.words} />;
  if (figure.status === 'listed' && listed) return <Figure shown={listed} href={href} words={paper.words} />;
  if (figure.shown === null) {
    // Complete and without a number: all that was asked was answered "not applicable".
    const asked = figure.coverage.expected > 0 && !figure.complete;
    const kind = figure.lacking ? 'no-factor' : 'not-available';
    return <Missing kind={asked ? kind : 'not-applicable'} words={paper.words} />;
  }
  const mark = markOf(figure);
  return (
    <Figure
      shown={formatFigure(figure.shown)}
      comparator={figure.comparator}
      href={href}
      unit={unit}
      mark={plain && mark === 'illustrative' ? undefined : mark}
      words={paper.words}
    />
  );
}
