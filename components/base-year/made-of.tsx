import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { LineYear } from '@/lib/base-year/recalculate-lines';
import { formatFiscalYear } from '@/lib/display/format-fiscal-year';
import { Figure } from '../figures/figure';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { nameIn, type Paper } from '../reports/paper';
import { traceHref } from '../trace/trace-href';
import { SectionHead } from '../ui/section-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row, TotalRow } from '../ui/table-row';
import { TextLink } from '../ui/text-link';
import { changeHref } from './base-year-href';
import { knownBy } from './known-by';
import { signedTonnes, tonnesText } from './tonnes-text';

type Props = { line: LineYear; opened: OpenedBaseYear; paper: Pick<Paper, 'locale' | 'words'> };

/** One recalculated figure, walked down: as published, what each change adds to it and why, what comes of it. */
export async function MadeOf({ line, opened, paper }: Props) {
  const t = await getTranslations('reference.baseYear');
  const { year, metric, published, effects, recalculated } = line;
  const { policy, inForce, changes, people, unit } = opened;
  const place = { base: inForce ? null : (policy?.baseYear ?? null) };
  const title = t('madeOf', { line: t(`lines.${metric}`), year: formatFiscalYear(year, paper.locale) });
  return (
    <section className="mt-6 border-line border-y py-4">
      <SectionHead id="made-of" title={title} lead={effects.length === 0 ? t('madeOfNothing') : null} />
      <Table label={title}>
        <TableHead>
          <HeadCell>{t('change')}</HeadCell>
          <HeadCell numeric>
            <UnitLabel unit="t CO2e" words={paper.words} />
          </HeadCell>
          <HeadCell>{t('reason')}</HeadCell>
          <HeadCell>{t('decided')}</HeadCell>
        </TableHead>
        <TableBody>
          <Row>
            <NameCell>{t('table.published')}</NameCell>
            <Cell numeric>
              {published ? (
                <Figure
                  shown={tonnesText(published.value)}
                  comparator={published.comparator}
                  href={traceHref({ year, unit, boundary: null, period: 'FY' }, metric)}
                  words={paper.words}
                />
              ) : (
                <Missing kind="not-available" words={paper.words} />
              )}
            </Cell>
            <Cell colSpan={2} />
          </Row>
          {effects.map(({ code, tonnes }) => {
            const change = changes.find((one) => one.code === code);
            const decision = change?.decisions.at(-1);
            return (
              <Row key={code}>
                <NameCell>
                  <TextLink href={changeHref(place, code)}>{code}</TextLink>{' '}
                  {change ? nameIn(paper.locale, change) : null}
                </NameCell>
                <Cell numeric>
                  {tonnes === null ? (
                    <Missing kind="not-available" words={paper.words} />
                  ) : (
                    signedTonnes(tonnes)
                  )}
                </Cell>
                <Cell className="min-w-56">
                  {decision?.reason}
                  <span className="hash block break-all text-ink-3">{decision?.hash}</span>
                </Cell>
                <Cell className="whitespace-nowrap">
                  {decision ? knownBy(decision, people, paper.locale, t('loaded')) : null}
                </Cell>
              </Row>
            );
          })}
          <TotalRow final>
            <NameCell>{t('table.recalculated')}</NameCell>
            <Cell numeric>
              {recalculated === null ? (
                <Missing kind="not-available" words={paper.words} />
              ) : (
                tonnesText(recalculated)
              )}
            </Cell>
            <Cell colSpan={2} />
          </TotalRow>
        </TableBody>
      </Table>
    </section>
  );
}
