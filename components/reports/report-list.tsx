import { getTranslations } from 'next-intl/server';
import type { DisplayWords } from '@/components/figures/display-words';
import { UnitLabel } from '@/components/figures/unit-label';
import { traceHref } from '@/components/trace/trace-href';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { TextLink } from '@/components/ui/text-link';
import { formatDateSpan } from '@/lib/display/format-date-span';
import { formatFiscalYear } from '@/lib/display/format-fiscal-year';
import type { Locale } from '@/lib/display/locale';
import type { ReportListed } from '@/lib/reports/list-reports';
import { Changed } from './changed';
import { CoverageCell } from './coverage-cell';
import { nameIn, type Paper } from './paper';
import { StatedFigure } from './stated-figure';

type Props = { reports: readonly ReportListed[]; unit: string; locale: Locale; words: DisplayWords };

/** Fiscal years with their state, and the figure each is known by. */
export async function ReportList({ reports, unit, locale, words }: Props) {
  const t = await getTranslations('reports');
  return (
    <Table label={t('title')} roomy>
      <TableHead>
        <HeadCell>{t('index.year')}</HeadCell>
        <HeadCell>{t('index.span')}</HeadCell>
        <HeadCell>{t('facts.state')}</HeadCell>
        <HeadCell>{t('table.figure')}</HeadCell>
        <HeadCell numeric year>
          {t('index.value')}
        </HeadCell>
        <HeadCell numeric className="plain">
          {t('table.change')}
        </HeadCell>
        <HeadCell numeric className="plain">
          {t('table.approved')}
        </HeadCell>
      </TableHead>
      <TableBody>
        {reports.map(({ year, state, startsOn, endsOn, openedQuarters, headline }) => {
          const base = { year, unit, boundary: null, period: 'FY' };
          const paper: Paper = { locale, words, base, now: `FY${year}`, before: `FY${year - 1}` };
          return (
            <Row key={year}>
              <NameCell>
                <TextLink href={`/reports/fy${year}`}>{formatFiscalYear(year, locale)}</TextLink>
              </NameCell>
              <Cell className="text-ink-2">{formatDateSpan(startsOn, endsOn, locale)}</Cell>
              <Cell>
                {state === 'CLOSED' ? t('state.CLOSED') : t('state.OPEN', { opened: openedQuarters })}
              </Cell>
              <Cell className="text-ink-2">
                {headline ? (
                  <>
                    {nameIn(locale, headline)}
                    <UnitLabel unit={headline.unit} words={words} lead />
                  </>
                ) : null}
              </Cell>
              <Cell numeric year>
                {headline ? (
                  <StatedFigure figure={headline} href={traceHref(base, headline.metric)} paper={paper} />
                ) : (
                  words.notAvailable
                )}
              </Cell>
              <Cell numeric className="plain">
                {headline ? <Changed figure={headline} paper={paper} /> : words.notApplicable}
              </Cell>
              <Cell numeric className="plain">
                {headline ? <CoverageCell figure={headline} paper={paper} /> : null}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
