import { getTranslations } from 'next-intl/server';
import { traceHref } from '@/components/trace/trace-href';
import { BlockHead } from '@/components/ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import type { Figure } from '@/lib/reports/figure';
import type { NotRelevant } from '@/lib/reports/read-not-relevant';
import { nameIn, type Paper } from './paper';

type Props = { figures: readonly Figure[]; reasons: NotRelevant; paper: Paper };

/** Categories that were answered "not relevant", each with the reason that was given and a way to who gave it. */
export async function NotRelevantTable({ figures, reasons, paper }: Props) {
  const said = figures.filter(({ metric }) => reasons.has(metric));
  if (said.length === 0) return null;
  const t = await getTranslations('reports.notRelevant');
  return (
    <div>
      <BlockHead title={t('title', { count: said.length })} note={t('note')} />
      <Table label={t('title', { count: said.length })}>
        <TableHead>
          <HeadCell>{t('category')}</HeadCell>
          <HeadCell>{t('answer')}</HeadCell>
          <HeadCell>{t('because')}</HeadCell>
        </TableHead>
        <TableBody>
          {said.map((figure) => (
            <Row key={figure.metric} id={`figure-${figure.metric}`}>
              <NameCell>{nameIn(paper.locale, figure)}</NameCell>
              <Cell className="whitespace-nowrap">
                <a className="link" href={traceHref(paper.base, figure.metric)}>
                  {t('state')}
                </a>
              </Cell>
              <Cell className="whitespace-normal text-ink-2">
                {(reasons.get(figure.metric) ?? []).join(t('separator'))}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
