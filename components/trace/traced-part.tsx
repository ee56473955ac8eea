import { Figure } from '@/components/figures/figure';
import type { Paper } from '@/components/reports/paper';
import { formatFigure } from '@/lib/display/format-figure';
import type { TracePart } from '@/lib/reports/trace-leaves';
import { traceHref } from './trace-href';

type Props = {
  part: TracePart | null;
  paper: Paper;
  unit?: string;
  leaf?: string;
  quarter?: string;
};

/** A part of a ratio as a link to its own trace. */
export function TracedPart({ part, paper, unit, leaf, quarter }: Props) {
  if (!part) return <span className="text-ink-3">{paper.words.notAvailable}</span>;
  return (
    <Figure
      shown={formatFigure(part.shown)}
      href={traceHref(paper.base, part.metric, { leaf, quarter })}
      unit={unit}
      words={paper.words}
    />
  );
}
