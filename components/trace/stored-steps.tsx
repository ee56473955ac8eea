import { getTranslations } from 'next-intl/server';
import { Figure } from '@/components/figures/figure';
import { Missing } from '@/components/figures/missing';
import { UnitLabel } from '@/components/figures/unit-label';
import { nameIn, type Paper } from '@/components/reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import type { StatedAmount } from '@/lib/calculation/amount';
import { formatFigure } from '@/lib/display/format-figure';
import { formatInstant } from '@/lib/display/format-instant';
import { roundFigure } from '@/lib/display/round-figure';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import type { StoredTrace } from '@/lib/reports/read-stored-trace';
import { traceHref } from './trace-href';

type Props = { trace: OpenedTrace; stored: StoredTrace; paper: Paper };

/** How the leaf's value was made when it was approved: the stored formula, its operands and the factors applied. */
export async function StoredSteps({ trace, stored, paper }: Props) {
  const t = await getTranslations('trace');
  const { formula, operands, factors, origin } = stored.trace;
  const further = { leaf: trace.leaf?.code, quarter: trace.quarter?.period };
  return (
    <div className="mb-8">
      <p className="text-note">
        {t(origin === 'direct' ? 'stored.direct' : 'stored.calculated')}{' '}
        {formula ? <code>{formula}</code> : null}
      </p>
      <p className="text-ink-3 text-label">
        {t('stored.recorded', { at: formatInstant(stored.at, paper.locale), seq: stored.seq })}
      </p>
      {operands.length > 0 ? (
        <div className="mt-2">
          <Table label={t('stored.operands')}>
            <TableHead>
              <HeadCell>{t('formula.operand')}</HeadCell>
              <HeadCell numeric>{t('answer.value')}</HeadCell>
              {operands.some((one) => one.previous) ? <HeadCell>{t('formula.how')}</HeadCell> : null}
            </TableHead>
            <TableBody>
              {operands.map(({ metric, previous, amount }) => {
                const of = trace.definitions.get(metric);
                if (!of) return null;
                return (
                  <Row key={`${metric} ${previous}`}>
                    <NameCell>
                      {nameIn(paper.locale, of)}
                      <UnitLabel unit={of.unit} words={paper.words} lead />
                    </NameCell>
                    <Cell numeric>
                      <Stated
                        amount={amount}
                        shown={amount.state === 'value' ? roundFigure(amount.value, of) : ''}
                        href={previous ? undefined : traceHref(paper.base, metric, further)}
                        paper={paper}
                      />
                    </Cell>
                    {previous ? <Cell className="text-ink-2">{t('formula.previous')}</Cell> : null}
                  </Row>
                );
              })}
            </TableBody>
          </Table>
        </div>
      ) : null}
      {factors.length > 0 ? (
        <ul className="mt-2 text-ink-2 text-note">
          {factors.map(({ code, edition, activity, basis, numerator, denominator }) => (
            <li key={`${code} ${basis}`}>
              {t('stored.factor', {
                code,
                edition,
                activity,
                basis,
                value: denominator === '1' ? numerator : `${numerator} ÷ ${denominator}`,
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type StatedProps = { amount: StatedAmount; shown: string; href: string | undefined; paper: Paper };

function Stated({ amount, shown, href, paper }: StatedProps) {
  if (amount.state === 'not-applicable') return <Missing kind="not-applicable" words={paper.words} />;
  if (amount.state === 'missing') return <Missing kind="not-available" words={paper.words} />;
  const text = amount.state === 'value' ? formatFigure(shown) : String(amount.codes.length);
  return <Figure shown={text} comparator={amount.comparator} href={href} words={paper.words} />;
}
