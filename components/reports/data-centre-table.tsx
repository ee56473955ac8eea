import { getTranslations } from 'next-intl/server';
import { partBase, traceHref } from '@/components/trace/trace-href';
import { BlockHead } from '@/components/ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import type { ReportRow } from '@/lib/reports/open-report';
import { nameIn, type Paper } from './paper';
import { StatedFigure } from './stated-figure';

const columns = ['DC-FAC', 'DC-IT', 'DC-PUE', 'DC-WUE', 'EN-CLEAN-SHARE'] as const;

/** Data centres one by one: energy, power and water usage effectiveness, clean share. */
export async function DataCentreTable({ rows, paper }: { rows: readonly ReportRow[]; paper: Paper }) {
  if (rows.length === 0) return null;
  const t = await getTranslations('reports');
  return (
    <div>
      <BlockHead title={t('centres.title')} note={t('centres.note')} />
      <Table label={t('centres.title')}>
        <TableHead>
          <HeadCell>{t('centres.name')}</HeadCell>
          {columns.map((metric) => (
            <HeadCell key={metric} numeric>
              {t(`centres.columns.${metric}`)}
            </HeadCell>
          ))}
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.code}>
              <NameCell>{nameIn(paper.locale, row)}</NameCell>
              {columns.map((metric) => (
                <Cell key={metric} numeric>
                  <StatedFigure
                    figure={row.figures.get(metric)?.figure}
                    href={traceHref(
                      row.code ? partBase(paper.base, row.code, row.whole) : paper.base,
                      metric,
                    )}
                    paper={paper}
                  />
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
