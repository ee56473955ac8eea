import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { UnitLabel } from '@/components/figures/unit-label';
import { BlockHead } from '@/components/ui/block-head';
import { HeadCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { BeneathRow, GroupRow } from '@/components/ui/table-row';
import type { ReportRow } from '@/lib/reports/open-report';
import type { PartFigure } from '@/lib/reports/part-figures';
import { EmissionLine } from './emission-line';
import { nameIn, type Paper } from './paper';
import { Shares } from './shares';

type Props = {
  rows: readonly ReportRow[];
  own: ReadonlyMap<string, PartFigure>;
  /** Codes of the quarters shown, in order. */
  quarters: readonly string[];
  paper: Paper;
};

const groups = ['GHG-S1', 'GHG-S2-MB', 'GHG-S2-LB'] as const;
const grossOf = 'GHG-S12-GROSS-MB';

/** Scopes 1 and 2 unit by unit and quarter by quarter, each total with what it rests on. */
export async function EmissionTable({ rows, own, quarters, paper }: Props) {
  const t = await getTranslations('reports');
  const shown = groups.filter((metric) => own.get(metric)?.figure.value != null);
  if (shown.length === 0) return null;
  const columns = quarters.length + 6;
  const gross = own.get(grossOf);
  return (
    <div>
      <BlockHead title={t('byUnit.title')} note={t('byUnit.note')} />
      <Table label={t('byUnit.title')}>
        <TableHead>
          <HeadCell>
            <UnitLabel unit="t CO2e" words={paper.words} />
          </HeadCell>
          {quarters.map((code) => (
            <HeadCell key={code} numeric>
              {code.slice(-2).toUpperCase()}
              <br />
              {t(`byUnit.months.${code.slice(-2)}`)}
            </HeadCell>
          ))}
          <HeadCell numeric year>
            {paper.now}
          </HeadCell>
          <HeadCell numeric>{paper.before}</HeadCell>
          <HeadCell numeric className="plain">
            {t('table.change')}
          </HeadCell>
          <HeadCell>
            <span className="sr-only">{t('table.changeBar')}</span>
          </HeadCell>
          <HeadCell numeric className="plain">
            %
          </HeadCell>
          <HeadCell numeric className="plain">
            {t('byUnit.approved')}
          </HeadCell>
        </TableHead>
        <TableBody>
          {shown.map((metric) => (
            <Fragment key={metric}>
              <GroupRow columns={columns}>{t(`byUnit.groups.${metric}`)}</GroupRow>
              {rows.map((row) => {
                const part = row.figures.get(metric);
                if (!part || isEmpty(part)) return null;
                return (
                  <EmissionLine
                    key={row.code ?? 'own'}
                    name={row.code ? nameIn(paper.locale, row) : t('byUnit.ownLeaves')}
                    part={part}
                    quarters={quarters}
                    paper={paper}
                    unit={row.code}
                    whole={row.whole}
                    greatest={greatest(rows, metric)}
                  />
                );
              })}
              <EmissionLine
                name={t(`byUnit.groups.${metric}`)}
                part={own.get(metric) as PartFigure}
                quarters={quarters}
                paper={paper}
                unit={paper.base.unit}
                boundary={paper.base.boundary}
                total
              />
              <BeneathRow columns={columns}>
                <Shares figure={(own.get(metric) as PartFigure).figure} always />
              </BeneathRow>
            </Fragment>
          ))}
          {gross ? (
            <EmissionLine
              name={t('byUnit.gross')}
              part={gross}
              quarters={quarters}
              paper={paper}
              unit={paper.base.unit}
              boundary={paper.base.boundary}
              total="final"
            />
          ) : null}
        </TableBody>
      </Table>
      <p className="mt-3 max-w-[720px] text-ink-3 text-label">{t('byUnit.direct')}</p>
    </div>
  );
}

const isEmpty = ({ figure }: PartFigure): boolean =>
  figure.value === null && figure.previous === null && !figure.lacking;

/** The longest change of a group: the one scale of its bars. */
function greatest(rows: readonly ReportRow[], metric: string): number {
  const changes = rows.map((row) => Math.abs(Number(row.figures.get(metric)?.figure.change?.absolute ?? 0)));
  return Math.max(...changes, 0);
}
