import type { Change } from '@/lib/calculation/change';
import { previousQuarter } from '@/lib/calendar/previous-quarter';
import { sameQuarterLastYear } from '@/lib/calendar/same-quarter-last-year';
import { formatChange } from '@/lib/display/format-change';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { ComparedQuestion, ComparedSubmission } from '@/lib/submissions/compare-submission';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { UnitLabel } from '../figures/unit-label';
import { nameIn } from '../submissions/face-words';
import { roundedText } from '../submissions/said';
import { ChangeBar } from '../ui/change-bar';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';
import { barOf } from './bar-of';
import { FindingNumber } from './finding-number';
import type { ReviewWords } from './review-words';

type Props = { compared: ComparedSubmission; opened: OpenedSubmission; words: ReviewWords };

/** The unit's figures beside last quarter and the same quarter last year, changes as numbers and as bars of one scale. */
export function CompareTable({ compared, opened, words }: Props) {
  const { r, topics } = words;
  const { code, kind } = opened.period;
  const quarter = kind === 'QUARTER';
  const shown = compared.sections
    .map(({ topic, rows }) => ({ topic, rows: rows.filter(hasSomething) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section className="pt-6">
      <Table label={r('table')}>
        <TableHead>
          <HeadCell className="min-w-[160px]">{r('question')}</HeadCell>
          <HeadCell numeric>
            <b className="text-ink">{formatPeriodShort(code)}</b>
          </HeadCell>
          <HeadCell numeric>{quarter ? formatPeriodShort(previousQuarter(code)) : ''}</HeadCell>
          <HeadCell numeric>{r('change')}</HeadCell>
          <BarHead label={r('barColumn')} />
          <HeadCell numeric>{quarter ? formatPeriodShort(sameQuarterLastYear(code)) : ''}</HeadCell>
          <HeadCell numeric>{r('change')}</HeadCell>
          <BarHead label={r('barColumn')} />
          <HeadCell>{r('findingColumn')}</HeadCell>
        </TableHead>
        {shown.map(({ topic, rows }) => (
          <TableBody key={topic}>
            <GroupRow columns={9}>{topics(topic as 'ghg')}</GroupRow>
            {rows.map((row) => (
              <Compared
                key={`${row.question.metric}${row.member?.code}`}
                row={row}
                compared={compared}
                words={words}
              />
            ))}
          </TableBody>
        ))}
      </Table>
      <p className="pt-2 text-ink-3 text-label">{r('band')}</p>
    </section>
  );
}

/** Not worth a line: no amount now, nor a quarter or a year ago. Words stand leaf by leaf below. */
const hasSomething = ({ now, lastQuarter, lastYear }: ComparedQuestion): boolean =>
  [now, lastQuarter, lastYear].some(({ total }) => total !== null);

function BarHead({ label }: { label: string }) {
  return (
    <HeadCell>
      <span className="sr-only">{label}</span>
    </HeadCell>
  );
}

type RowProps = { row: ComparedQuestion; compared: ComparedSubmission; words: ReviewWords };

function Compared({ row, compared, words }: RowProps) {
  const { question, member, now, lastQuarter, lastYear, change, changeOnYear } = row;
  const own = compared.findings.flatMap((finding, place) =>
    finding.metric === question.metric && finding.member === (member?.code ?? null)
      ? [{ finding, place }]
      : [],
  );
  const flag = own[0]?.finding.severity;
  return (
    <Row flag={flag}>
      <NameCell>
        {nameIn(words.locale, question)}
        {member ? `, ${nameIn(words.locale, member)}` : ''}
        <UnitLabel unit={question.unit} words={words.words} lead />
      </NameCell>
      <Cell numeric>
        <b>{roundedText(now, question, words)}</b>
      </Cell>
      <Cell numeric>{roundedText(lastQuarter, question, words)}</Cell>
      <ChangeCells change={change} flag={flag} locale={words.locale} />
      <Cell numeric>{roundedText(lastYear, question, words)}</Cell>
      <ChangeCells change={changeOnYear} flag={flag} locale={words.locale} />
      <Cell>
        <span className="flex gap-1">
          {own.slice(0, 4).map(({ finding, place }) => (
            <FindingNumber key={place} number={place + 1} severity={finding.severity} />
          ))}
          {own.length > 4 ? <span className="text-ink-3">+{own.length - 4}</span> : null}
        </span>
      </Cell>
    </Row>
  );
}

type ChangeProps = {
  change: Change | null;
  flag: 'red' | 'amber' | undefined;
  locale: ReviewWords['locale'];
};

function ChangeCells({ change, flag, locale }: ChangeProps) {
  const bar = change ? barOf(change) : null;
  return (
    <>
      <Cell numeric>{change ? formatChange(change, locale) : '–'}</Cell>
      <Cell className="plain">
        {bar === null ? null : (
          <ChangeBar share={bar} band={0.4} tone={Math.abs(bar) > 0.4 && flag ? flag : 'plain'} />
        )}
      </Cell>
    </>
  );
}
