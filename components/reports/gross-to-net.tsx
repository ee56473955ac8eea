import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/figures/missing';
import { UnitLabel } from '@/components/figures/unit-label';
import { traceHref } from '@/components/trace/trace-href';
import { BlockHead } from '@/components/ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row, TotalRow } from '@/components/ui/table-row';
import type { Figure } from '@/lib/reports/figure';
import { Changed } from './changed';
import { LackingLeaves } from './lacking-leaves';
import type { Paper } from './paper';
import { PreviousFigure } from './previous-figure';
import { StatedFigure } from './stated-figure';

const rows = ['GHG-S12-GROSS-LB', 'GHG-S12-GROSS-MB', 'GHG-CRED', 'GHG-S12-NET'] as const;

/** From gross to net: four rows, always together; what is missing says so in words (calculation-rules §11). */
export async function GrossToNet({ figures, paper }: { figures: ReadonlyMap<string, Figure>; paper: Paper }) {
  const t = await getTranslations('reports');
  return (
    <div>
      <BlockHead title={t('net.title')} note={t('net.note')} />
      <Table label={t('net.title')}>
        <TableHead>
          <HeadCell>
            <UnitLabel unit="t CO2e" words={paper.words} />
          </HeadCell>
          <HeadCell numeric>{paper.now}</HeadCell>
          <HeadCell numeric>{paper.before}</HeadCell>
          <HeadCell numeric className="plain">
            {t('table.change')}
          </HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((metric) => {
            const figure = figures.get(metric);
            const Line = metric === 'GHG-S12-NET' ? TotalRow : Row;
            return (
              <Line key={metric}>
                <NameCell>
                  {t(`net.rows.${metric}`)}
                  {figure ? <LackingLeaves figure={figure} paper={paper} /> : null}
                </NameCell>
                {figure && (figure.value !== null || figure.previous) ? (
                  <>
                    <Cell numeric>
                      <StatedFigure figure={figure} href={traceHref(paper.base, metric)} paper={paper} />
                    </Cell>
                    <Cell numeric>
                      <PreviousFigure figure={figure} paper={paper} />
                    </Cell>
                    <Cell numeric className="plain">
                      <Changed figure={figure} paper={paper} />
                    </Cell>
                  </>
                ) : (
                  <>
                    <Cell colSpan={2} className="text-right">
                      <Missing kind="not-available" reason={t('net.missing')} words={paper.words} />
                    </Cell>
                    <Cell numeric className="plain">
                      <Missing kind="not-applicable" words={paper.words} />
                    </Cell>
                  </>
                )}
              </Line>
            );
          })}
        </TableBody>
      </Table>
      <p className="mt-3 text-ink-3 text-label">{t('net.method')}</p>
    </div>
  );
}
