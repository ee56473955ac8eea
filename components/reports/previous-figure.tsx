import { Figure } from '@/components/figures/figure';
import { Missing } from '@/components/figures/missing';
import { traceHref } from '@/components/trace/trace-href';
import { formatFigure } from '@/lib/display/format-figure';
import type { Figure as FigureData } from '@/lib/reports/figure';
import { markOf } from './mark-of';
import type { Paper } from './paper';
import { yearBefore } from './year-before';

/** The same figure a year before, a link to its own trace; not available where that year is not complete. */
export function PreviousFigure({ figure, paper }: { figure: FigureData; paper: Paper }) {
  const { previous, metric } = figure;
  if (!previous) return <Missing kind="not-available" words={paper.words} />;
  return (
    <Figure
      shown={formatFigure(previous.shown)}
      comparator={previous.comparator}
      href={traceHref(yearBefore(paper.base), metric)}
      mark={markOf(previous)}
      words={paper.words}
    />
  );
}
