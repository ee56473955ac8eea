import { formatChange } from '@/lib/display/format-change';
import type {
  ComparedLeaf,
  ComparedQuestion,
  ComparedSubmission,
} from '@/lib/submissions/compare-submission';
import { UnitLabel } from '../figures/unit-label';
import { nameIn } from '../submissions/face-words';
import { roundedText } from '../submissions/said';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import type { ReviewWords } from './review-words';

type Props = { compared: ComparedSubmission; words: ReviewWords };

/** Each question opened into its leaves: their own answers, changes and notes. */
export function LeafByLeaf({ compared, words }: Props) {
  const { r, locale } = words;
  return (
    <section className="pt-6" aria-labelledby="leaf-by-leaf">
      <h2 id="leaf-by-leaf" className="font-semibold text-step">
        {r('leafByLeaf')}
      </h2>
      <p className="text-ink-2 text-note">{r('leafByLeafLead')}</p>
      {compared.sections
        .flatMap(({ rows }) => rows)
        .map((row) => {
          const member = row.member ? `, ${nameIn(locale, row.member)}` : '';
          const question = `${nameIn(locale, row.question)}${member}`;
          return (
            <details
              key={`${row.question.metric}${row.member?.code}`}
              className="disclosure border-line border-b py-1"
            >
              <summary className="text-note">
                {r('openLeaves', { question, count: row.leaves.length })}
              </summary>
              <LeafTable row={row} label={question} words={words} />
            </details>
          );
        })}
    </section>
  );
}

function LeafTable({ row, label, words }: { row: ComparedQuestion; label: string; words: ReviewWords }) {
  const { r, t } = words;
  return (
    <div className="py-2">
      <Table label={label}>
        <TableHead>
          <HeadCell>{r('leaf')}</HeadCell>
          <HeadCell numeric>
            {t('thisPeriod')}
            <UnitLabel unit={row.question.unit} words={words.words} lead />
          </HeadCell>
          <HeadCell numeric>{t('lastQuarter')}</HeadCell>
          <HeadCell numeric>{r('change')}</HeadCell>
          <HeadCell numeric>{t('sameQuarterLastYear')}</HeadCell>
          <HeadCell numeric>{r('change')}</HeadCell>
          <HeadCell>{r('noteColumn')}</HeadCell>
        </TableHead>
        <TableBody>
          {row.leaves.map((leaf) => (
            <LeafRow key={leaf.leaf.code} leaf={leaf} row={row} words={words} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function LeafRow({ leaf, row, words }: { leaf: ComparedLeaf; row: ComparedQuestion; words: ReviewWords }) {
  const { locale, t } = words;
  const { question } = row;
  return (
    <Row>
      <NameCell>{nameIn(locale, leaf.leaf)}</NameCell>
      <Cell numeric>{answerText(leaf, row, words)}</Cell>
      <Cell numeric>{roundedText(leaf.lastQuarter, question, words)}</Cell>
      <Cell numeric>{leaf.change ? formatChange(leaf.change, locale) : '–'}</Cell>
      <Cell numeric>{roundedText(leaf.lastYear, question, words)}</Cell>
      <Cell numeric>{leaf.changeOnYear ? formatChange(leaf.changeOnYear, locale) : '–'}</Cell>
      <Cell className="max-w-[320px] whitespace-normal text-ink-2">
        {leaf.kind === 'ESTIMATED' ? `${t('kind.ESTIMATED')}. ` : ''}
        {leaf.direct && leaf.kind ? `${t('direct', { unit: question.unit.replace('CO2', 'CO₂') })}. ` : ''}
        {leaf.note || leaf.reason}
      </Cell>
    </Row>
  );
}

function answerText(
  { kind, now, text }: ComparedLeaf,
  { question }: ComparedQuestion,
  words: ReviewWords,
): string {
  if (kind === 'NOT_APPLICABLE') return words.words.notApplicable;
  if (kind === 'NOT_AVAILABLE') return words.words.notAvailable;
  if (kind === null) return '–';
  return now.total === null ? (text ?? '') : roundedText(now, question, words);
}
