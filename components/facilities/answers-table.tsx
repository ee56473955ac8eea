import { getLocale, getTranslations } from 'next-intl/server';
import { parsePeriodCode } from '@/lib/calendar/parse-period-code';
import { formatFigure } from '@/lib/display/format-figure';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { AnswersThroughTime, QuarterCell } from '@/lib/facilities/answers-through-time';
import { type DisplayWords, displayWords } from '../figures/display-words';
import { Figure } from '../figures/figure';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';

type Props = { domain: 'facilities' | 'initiatives'; leaf: string; answers: AnswersThroughTime };

/** Metric by quarter: every figure a link to its trace. */
export async function AnswersTable({ domain, leaf, answers }: Props) {
  const [t, topic, locale, words] = await Promise.all([
    getTranslations(domain),
    getTranslations('reference.topics'),
    getLocale(),
    displayWords(),
  ]);
  const { quarters, metrics } = answers;
  const topics = [...new Set(metrics.map((metric) => metric.topic))];
  return (
    <Table label={t('answers')}>
      <TableHead>
        <HeadCell>{t('metric')}</HeadCell>
        {quarters.map((quarter) => (
          <HeadCell key={quarter} numeric>
            {formatPeriodShort(quarter)}
          </HeadCell>
        ))}
      </TableHead>
      {topics.map((code) => (
        <TableBody key={code}>
          <GroupRow columns={quarters.length + 1}>{topic(code as 'ghg')}</GroupRow>
          {metrics
            .filter((metric) => metric.topic === code)
            .map((metric) => (
              <Row key={metric.code}>
                <NameCell indent={1}>
                  {locale === 'zh-CN' ? metric.nameZh : metric.nameEn}
                  <UnitLabel unit={metric.unit} words={words} lead />
                </NameCell>
                {metric.cells.map((cell, place) => {
                  const quarter = quarters[place] ?? '';
                  return (
                    <Cell key={quarter} numeric>
                      <Answer cell={cell} href={traceOf(metric.code, leaf, quarter)} words={words} />
                    </Cell>
                  );
                })}
              </Row>
            ))}
        </TableBody>
      ))}
    </Table>
  );
}

function Answer({ cell, href, words }: { cell: QuarterCell | null; href: string; words: DisplayWords }) {
  if (cell === null) return null;
  if (cell.state !== 'value') return <Missing kind={cell.state} words={words} />;
  return (
    <Figure
      shown={formatFigure(cell.shown)}
      comparator={cell.comparator}
      href={href}
      mark={cell.mark ?? undefined}
      words={words}
    />
  );
}

/** Where the figure is walked down: the report of the quarter's fiscal year. */
function traceOf(metric: string, leaf: string, quarter: string): string {
  const period = parsePeriodCode(quarter);
  const year = period?.kind === 'quarter' ? `fy${period.fiscalYear}` : '';
  return `/reports/${year}/metrics/${metric}?unit=${leaf}&period=${quarter}`;
}
