import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { nameIn, type Paper } from '@/components/reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { GroupRow, Row } from '@/components/ui/table-row';
import { formatDate } from '@/lib/display/format-date';
import { formatDateSpan } from '@/lib/display/format-date-span';
import { formatExactShare } from '@/lib/display/format-exact-share';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { DeterminedScope } from './determined-scope';
import { type WayReason, wayReason } from './way-reason';

type Props = { trace: OpenedTrace; paper: Paper };

/** From the boundary down to the open leaf: what each step is multiplied by, why, and since when. */
export async function LeafWay({ trace, paper }: Props) {
  const { boundary, definition, leaf, ways, waySpans, wayUnits } = trace;
  if (!leaf || ways.length === 0) return null;
  const [t, relation] = await Promise.all([
    getTranslations('trace.way'),
    getTranslations('reference.units.relationships'),
  ]);
  const rules = await getTranslations('trace.orgRules');
  const name = (id: number) => {
    const unit = wayUnits.get(id);
    return unit ? nameIn(paper.locale, unit) : t('elsewhere');
  };
  const because = ({ key, relationship, equityShare }: WayReason) =>
    t(`because.${key}`, {
      relationship: relationship ? relation(relationship) : '',
      equity: equityShare ? formatExactShare(equityShare) : '',
    });
  const title = t('title', {
    leaf: nameIn(paper.locale, leaf),
    boundary: nameIn(paper.locale, boundary.unit),
  });
  return (
    <div className="mt-6">
      <p className="font-semibold text-note">{title}</p>
      <div className="max-w-[720px] text-ink-2 text-note">
        <p>{t(`approaches.${boundary.approach}`)}</p>
        <p>
          {rules(definition.orgRule)} {trace.countsAtEnd ? t('atEnd') : null}
        </p>
        {boundary.set ? (
          <p>
            {t('set', {
              set: nameIn(paper.locale, boundary.set),
              rule: paper.locale === 'zh-CN' ? boundary.set.ruleZh : boundary.set.ruleEn,
            })}
          </p>
        ) : null}
        {waySpans.length === 0 ? <p>{t('itself')}</p> : null}
      </div>
      {waySpans.length > 0 ? (
        <div className="mt-2">
          <Table label={title}>
            <TableHead>
              <HeadCell>{t('step')}</HeadCell>
              <HeadCell numeric className="plain">
                {t('share')}
              </HeadCell>
              <HeadCell>{t('reason')}</HeadCell>
              <HeadCell>{t('since')}</HeadCell>
            </TableHead>
            <TableBody>
              {waySpans.map((span) => (
                <Fragment key={span.from}>
                  <GroupRow columns={4}>
                    {t(span.steps.length > 0 ? 'span' : 'outside', {
                      days: formatDateSpan(span.from, span.to, paper.locale),
                      count: span.days,
                      share: formatExactShare(span.share),
                    })}
                  </GroupRow>
                  {[...span.steps].reverse().map((step) => {
                    const said = step.holding ?? step.place;
                    return (
                      <Row key={step.unitId}>
                        <NameCell indent={1}>{`${name(step.parentId)} → ${name(step.unitId)}`}</NameCell>
                        <Cell numeric className="plain">
                          {formatExactShare(step.share)}
                        </Cell>
                        <Cell className="whitespace-normal text-ink-2">
                          {because(wayReason(step, boundary.approach))}
                        </Cell>
                        <Cell className="text-ink-2">
                          {formatDate(said.validFrom, paper.locale)}
                          <span className="block text-ink-3 text-label">
                            {t('ledger', { seq: said.seq })}
                          </span>
                        </Cell>
                      </Row>
                    );
                  })}
                </Fragment>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
      <DeterminedScope trace={trace} />
    </div>
  );
}
