import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { UnitLabel } from '@/components/figures/unit-label';
import { traceHref } from '@/components/trace/trace-href';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import type { Figure } from '@/lib/reports/figure';
import { Changed } from './changed';
import { CoverageCell } from './coverage-cell';
import { nameIn, type Paper } from './paper';
import { PreviousFigure } from './previous-figure';
import { Shares } from './shares';
import { StatedFigure } from './stated-figure';

type Props = {
  label: string;
  figures: readonly Figure[];
  paper: Paper;
  /** A last column of words. */
  further?: { head: ReactNode; of: (figure: Figure) => ReactNode };
  indent?: (figure: Figure) => 0 | 1;
};

/** Figures one below the other: this year, the year before, the change, and what each total rests on. */
export async function FigureTable({ label, figures, paper, further, indent }: Props) {
  const t = await getTranslations('reports');
  return (
    <Table label={label}>
      <TableHead>
        <HeadCell>{t('table.figure')}</HeadCell>
        <HeadCell numeric year>
          {paper.now}
        </HeadCell>
        <HeadCell numeric>{paper.before}</HeadCell>
        <HeadCell numeric>{t('table.change')}</HeadCell>
        {further ? <HeadCell>{further.head}</HeadCell> : null}
        <HeadCell numeric>{t('table.approved')}</HeadCell>
      </TableHead>
      <TableBody>
        {figures.map((figure) => (
          <Row key={figure.metric} id={`figure-${figure.metric}`}>
            <NameCell indent={indent?.(figure) ?? 0}>
              {nameIn(paper.locale, figure)}
              <UnitLabel unit={figure.unit} words={paper.words} lead />
            </NameCell>
            <Cell numeric year>
              <StatedFigure
                figure={figure}
                href={traceHref(paper.base, figure.metric)}
                paper={paper}
                listed={t('table.listed')}
              />
            </Cell>
            <Cell numeric>
              {figure.status === 'listed' ? null : <PreviousFigure figure={figure} paper={paper} />}
            </Cell>
            <Cell numeric className="plain">
              <Changed figure={figure} paper={paper} />
            </Cell>
            {further ? <Cell className="text-ink-2">{further.of(figure)}</Cell> : null}
            <Cell numeric className="plain">
              <CoverageCell figure={figure} paper={paper} />
              <Shares figure={figure} always />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
