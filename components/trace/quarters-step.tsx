import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import { formatExactShare } from '@/lib/display/format-exact-share';
import { formatPeriodSpan } from '@/lib/display/format-period-span';
import type { OpenedTrace, TraceQuarter } from '@/lib/reports/open-trace';
import { isPartly } from './counted-shares';
import { countedText } from './counted-text';
import { isOffered } from './is-offered';
import { LeafWay } from './leaf-way';
import { greatestShare, LineCells, LineHeads } from './line-cells';
import { outsideKey } from './outside-key';
import { periodName } from './period-name';
import { Step } from './step';
import { ownHref, quarterHref } from './trace-href';

type Props = { trace: OpenedTrace; paper: Paper };

/** Step 4: one leaf period by period, with the share in which it counts and the decision that approved each. */
export async function QuartersStep({ trace, paper }: Props) {
  const t = await getTranslations('trace');
  const { leaf, quarters, definition } = trace;
  if (!leaf) return null;
  const name = nameIn(paper.locale, leaf);
  const greatest = greatestShare(quarters);
  const partly = quarters.some(isPartly);
  return (
    <Step
      number={4}
      id="quarters"
      title={t('quarters.title', { name })}
      note={
        trace.quarter ? t('quarters.open', { period: periodName(trace.quarter.period, trace, paper) }) : null
      }
    >
      <Table label={t('quarters.title', { name })}>
        <TableHead>
          <HeadCell>{t('quarters.period')}</HeadCell>
          <LineHeads trace={trace} paper={paper} shares={greatest > 0} partly={partly} />
          <HeadCell>{t('way.counted')}</HeadCell>
          <HeadCell>{t('quarters.decision')}</HeadCell>
          <HeadCell numeric className="plain">
            {t('quarters.version')}
          </HeadCell>
        </TableHead>
        <TableBody>
          {quarters.map((quarter) => (
            <Row key={quarter.period} open={quarter.period === trace.quarter?.period}>
              <NameCell>
                {isOffered(quarter) ? (
                  <a
                    className="link"
                    href={quarterHref(paper.base, definition.code, {
                      leaf: leaf.code,
                      quarter: quarter.period,
                    })}
                  >
                    {periodName(quarter.period, trace, paper)}
                  </a>
                ) : (
                  periodName(quarter.period, trace, paper)
                )}{' '}
                <span className="text-ink-3 text-label">
                  {formatPeriodSpan(quarter.period, paper.locale)}
                </span>
              </NameCell>
              <LineCells
                line={quarter}
                trace={trace}
                paper={paper}
                further={{ leaf: leaf.code, quarter: quarter.period }}
                greatest={greatest}
                listed={t('lines.listed')}
                partly={partly}
                ownHref={ownHref({ ...paper.base, period: quarter.period }, definition.code, leaf.code)}
              />
              <Cell className="whitespace-normal text-ink-2">{shareText(quarter, trace, t)}</Cell>
              <Cell className={quarter.none ? 'whitespace-normal text-ink-2' : 'text-ink-2'}>
                {decisionText(quarter, paper, t)}
              </Cell>
              <Cell numeric className="plain text-ink-2">
                {quarter.approval ? `v${quarter.approval.submissionVersion}` : null}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <LeafWay trace={trace} paper={paper} />
    </Step>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'trace'>>>;

function decisionText({ approval, none }: TraceQuarter, { locale }: Paper, t: Translate): string {
  const given = (one: string | null) => (one === null ? '' : formatDate(one, locale));
  if (none?.why === 'outside')
    return t(`none.row.${outsideKey(none)}`, { joined: given(none.joined), left: given(none.left) });
  if (none?.why === 'not-required' || none?.why === 'unanswered') return t(`none.row.${none.why}`);
  if (!approval) return t('quarters.undecided');
  const day = formatDate(businessDate(approval.at), locale);
  const by = locale === 'zh-CN' ? approval.byZh : approval.byEn;
  return by ? t('quarters.approvedBy', { day, by }) : t('quarters.approved', { day });
}

function shareText(
  { period, counted, none }: TraceQuarter,
  { ways, countsAtEnd, leaf }: OpenedTrace,
  t: Translate,
): string | null {
  const way = ways.find((one) => one.period === period);
  if (!way) return null;
  if (none?.why === 'outside') return formatExactShare('0');
  // A metric that is added without shares counts whole wherever anything of the leaf counts.
  if (counted.every(({ multiplier }) => multiplier === '1')) return formatExactShare('1');
  const elsewhere = leaf !== null && leaf.movedTo.length > 0;
  if (elsewhere && counted.every(({ multiplier }) => multiplier === '0')) return formatExactShare('0');
  if (countsAtEnd) return formatExactShare(way.endShare);
  return countedText(way, (key, values) => t(`way.${key}`, values), t('lines.separator'));
}
