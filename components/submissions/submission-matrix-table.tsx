import { businessDate } from '@/lib/calendar/business-date';
import { civilDate } from '@/lib/calendar/civil-date';
import { daysBetween } from '@/lib/calendar/days-between';
import { formatDate } from '@/lib/display/format-date';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { SubmissionMatrix } from '@/lib/submissions/list-submissions';
import type { UnitQuarter } from '@/lib/submissions/unit-quarters';
import { Bilingual } from '../figures/bilingual';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';
import { type FaceWords, nameIn } from './face-words';
import { periodText } from './submission-head';
import { SubmissionState } from './submission-state';

type Props = { matrix: SubmissionMatrix; words: FaceWords };
type Period = SubmissionMatrix['periods'][number];

/** Unit by period; on a phone a list, each state behind its period. */
export function SubmissionMatrixTable({ matrix, words }: Props) {
  const { t, locale } = words;
  const { periods, rows } = matrix;
  return (
    <Table label={t('title')} roomy stacked>
      <TableHead>
        <HeadCell>{t('unit')}</HeadCell>
        {periods.map((period) => (
          <HeadCell key={period.code}>
            <span className="block text-ink text-note">{headOf(period, locale)}</span>
            <DueOn period={period} words={words} />
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {rows.map(({ unit, cells }) => (
          <Row key={unit.code}>
            <NameCell>
              <span className="font-semibold">
                <Bilingual en={unit.nameEn} zh={unit.nameZh} locale={locale} />
              </span>
            </NameCell>
            {cells.map((cell, place) => {
              const period = periods[place];
              return period ? (
                <Cell key={period.code} head={headOf(period, locale)}>
                  <Standing cell={cell} period={period} words={words} />
                </Cell>
              ) : null;
            })}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const headOf = (period: Period, locale: FaceWords['locale']): string =>
  period.kind === 'QUARTER' ? formatPeriodShort(period.code) : periodText(period, locale);

function DueOn({ period, words }: { period: Period; words: FaceWords }) {
  const { t, locale } = words;
  if (period.state !== 'OPEN') return <span>{t('closed')}</span>;
  return period.dueOn ? <span>{t('due', { date: formatDate(civilDate(period.dueOn), locale) })}</span> : null;
}

function Standing({ cell, period, words }: { cell: UnitQuarter | null; period: Period; words: FaceWords }) {
  const { t, locale, words: display } = words;
  if (cell === null || (!cell.begun && period.state !== 'OPEN')) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">{t('notAsked')}</span>
        <span className="sr-only">{t('notAskedWord')}</span>
      </span>
    );
  }
  const { unit, state, begun, asked, answered } = cell;
  const entering = period.state === 'OPEN' && (state === 'DRAFT' || state === 'RETURNED');
  const days = period.dueOn ? daysBetween(businessDate(new Date()), civilDate(period.dueOn)) : 0;
  const label = `${nameIn(locale, unit)}, ${headOf(period, locale)}`;
  return (
    <span className="block max-sm:text-right">
      <TextLink href={`/submissions/${period.code}/${unit.code}`} className="no-underline hover:underline">
        <span className="sr-only">{label}: </span>
        <SubmissionState
          state={state}
          word={begun ? display.states[state] : t('notBegun')}
          strong={entering}
        />
      </TextLink>
      {entering && asked > 0 ? (
        <span className="block text-ink-3 text-label">{t('answered', { answered, asked })}</span>
      ) : null}
      {entering && days < 0 ? (
        <span className="block font-semibold text-label text-red">{t('late', { days: -days })}</span>
      ) : null}
    </span>
  );
}
