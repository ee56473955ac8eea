import type { ReactNode } from 'react';
import { partBase, traceHref } from '@/components/trace/trace-href';
import { ChangeBar } from '@/components/ui/change-bar';
import { Cell, NameCell } from '@/components/ui/table';
import { Row, TotalRow } from '@/components/ui/table-row';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import { roundFigure } from '@/lib/display/round-figure';
import type { PartFigure } from '@/lib/reports/part-figures';
import { CoverageCell } from './coverage-cell';
import type { Paper } from './paper';
import { PreviousFigure } from './previous-figure';
import { StatedFigure } from './stated-figure';

type Props = {
  name: ReactNode;
  part: PartFigure;
  quarters: readonly string[];
  paper: Paper;
  /** Null where several leaves stand together: their figures have no trace of their own. */
  unit: string | null;
  /** The unit counts in the boundary as it does by itself. */
  whole?: boolean;
  boundary?: string | null;
  greatest?: number;
  total?: boolean | 'final';
};

const tonnes = { decimalsMin: 0, decimalsMax: 0, kind: 'flow' } as const;

/** One row of the table by unit: quarters, the year, the year before, the change as number, bar and per cent. */
export function EmissionLine({
  name,
  part,
  quarters,
  paper,
  unit,
  whole = true,
  boundary = null,
  greatest,
  total,
}: Props) {
  const { figure } = part;
  // Leaves together are traced in the unit they answer to, where each stands by itself.
  const base = unit && !total ? partBase(paper.base, unit, whole) : { ...paper.base, boundary };
  const cells = (
    <>
      <NameCell indent={total ? 0 : 1}>{name}</NameCell>
      {quarters.map((code, place) => (
        <Cell key={code} numeric>
          <StatedFigure
            figure={part.quarters[place]}
            href={traceHref({ ...base, period: code }, figure.metric)}
            paper={paper}
            plain
          />
        </Cell>
      ))}
      <Cell numeric year>
        <StatedFigure figure={figure} href={traceHref(base, figure.metric)} paper={paper} />
      </Cell>
      <Cell numeric>
        <PreviousFigure figure={figure} paper={{ ...paper, base }} />
      </Cell>
      <Cell numeric className="plain">
        {figure.change ? difference(figure.change.absolute) : null}
      </Cell>
      <Cell className="plain">
        {greatest && figure.change ? (
          <ChangeBar
            share={Number(figure.change.absolute) / greatest}
            tone={figure.change.absolute.startsWith('-') ? 'accent' : 'ochre'}
          />
        ) : null}
      </Cell>
      <Cell numeric className="plain">
        {figure.change ? formatChange(figure.change, paper.locale) : paper.words.notApplicable}
      </Cell>
      <Cell numeric className="plain">
        <CoverageCell figure={figure} paper={paper} />
      </Cell>
    </>
  );
  return total ? <TotalRow final={total === 'final'}>{cells}</TotalRow> : <Row>{cells}</Row>;
}

function difference(absolute: string): string {
  const rounded = roundFigure(absolute, tonnes);
  return `${rounded.startsWith('-') || rounded === '0' ? '' : '+'}${formatFigure(rounded)}`;
}
