import { formatChange } from '@/lib/display/format-change';
import type { LeafFace, QuestionFace } from '@/lib/submissions/lay-out-leaf';
import { BillParts } from '../bills/bill-parts';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';
import { type FaceWords, nameIn } from './face-words';
import { roundedText, saidText } from './said';

type Props = { leaf: LeafFace; words: FaceWords; submitted: boolean };

/** The read-only face of one leaf: what was said, beside last quarter, with version and hash. */
export function ReadLeaf({ leaf, words, submitted }: Props) {
  const { t, topics, locale } = words;
  const label = t('answersOf', { leaf: nameIn(locale, leaf) });
  const sections = leaf.sections
    .map(({ topic, questions }) => ({ topic, questions: questions.filter(isSaid) }))
    .filter(({ questions }) => questions.length > 0);
  if (sections.length === 0) return <p className="py-4 text-ink-3">{t('unansweredLeaf')}</p>;
  return (
    <Table label={label}>
      <TableHead>
        <HeadCell>{t('question')}</HeadCell>
        <HeadCell numeric year>
          {t('answer')}
        </HeadCell>
        <HeadCell numeric>{t('lastQuarter')}</HeadCell>
        <HeadCell numeric>{t('change')}</HeadCell>
        <HeadCell>{t('noteField.label')}</HeadCell>
        {submitted ? <HeadCell>{t('versionColumn')}</HeadCell> : null}
      </TableHead>
      {sections.map(({ topic, questions }) => (
        <TableBody key={topic}>
          <GroupRow columns={submitted ? 6 : 5}>{topics(topic as 'ghg')}</GroupRow>
          {questions.flatMap((face) => saidRows(face, words, submitted))}
        </TableBody>
      ))}
    </Table>
  );
}

const isSaid = ({ cells, status }: QuestionFace): boolean =>
  status !== 'open' || cells.some(({ submitted, before }) => submitted !== null || before !== null);

function saidRows(face: QuestionFace, words: FaceWords, submitted: boolean) {
  const { t, locale } = words;
  const { question, cells, change } = face;
  const said = cells.filter(
    (cell) => cell.submitted !== null || (cell.draft !== null && !isEmpty(cell.draft)),
  );
  const shown = said.length > 0 ? said : cells.slice(0, 1);
  return shown.map((cell) => {
    const single = !face.brokenDown;
    const note =
      cell.submitted?.note || cell.submitted?.reason || cell.draft?.note || cell.draft?.reason || '';
    const kind = cell.submitted?.kind ?? cell.draft?.kind;
    return (
      <Row key={`${question.metric}/${cell.breakdown}`} id={`read-${question.metric}-${cell.breakdown}`}>
        <NameCell indent={1}>
          {nameIn(locale, question)}
          {cell.member ? `, ${nameIn(locale, cell.member)}` : ''}
          {question.direct ? (
            <span className="text-ink-3 text-label">
              {' '}
              {t('direct', { unit: question.unit.replace('CO2', 'CO₂') })}
            </span>
          ) : (
            <UnitLabel unit={question.unit} words={words.words} lead />
          )}
        </NameCell>
        <Cell numeric={question.valueType === 'NUMBER'} year>
          <Said cell={cell} words={words} />
          {kind === 'ESTIMATED' ? (
            <span className="text-amber text-label"> {t('kind.ESTIMATED')}</span>
          ) : null}
        </Cell>
        <Cell numeric>{beforeText(face, cell, words)}</Cell>
        <Cell numeric>{single && change ? formatChange(change, locale) : null}</Cell>
        <Cell className="text-ink-2">
          {note}
          {cell.bills && isAsDrafted(cell) ? (
            <BillParts bills={cell.bills} unit={question.unit} words={words.words} />
          ) : null}
        </Cell>
        {submitted ? (
          <Cell>
            {cell.submitted ? (
              <>
                {cell.submitted.version}{' '}
                <span className="hash text-ink-3">{cell.submitted.hash.slice(0, 8)}</span>
              </>
            ) : null}
          </Cell>
        ) : null}
      </Row>
    );
  });
}

function beforeText(face: QuestionFace, cell: QuestionFace['cells'][number], words: FaceWords): string {
  if (!face.brokenDown) return roundedText(face.lastQuarter, face.question, words);
  return cell.before ? saidText(cell.before, words) : '';
}

/** The bills were read from the draft: they speak of what was submitted only while it says the same. */
const isAsDrafted = ({ submitted, draft }: QuestionFace['cells'][number]): boolean =>
  submitted === null || submitted.entered === draft?.entered;

const isEmpty = ({ kind, entered }: { kind: string; entered: string }): boolean =>
  (kind === 'REPORTED' || kind === 'ESTIMATED') && entered.trim() === '';

function Said({ cell, words }: { cell: QuestionFace['cells'][number]; words: FaceWords }) {
  const { submitted, draft } = cell;
  if (submitted) return <>{saidText(submitted, words)}</>;
  if (!draft) return <Missing kind="unanswered" words={words.words} />;
  if (draft.kind === 'NOT_APPLICABLE') return <Missing kind="not-applicable" words={words.words} />;
  if (draft.kind === 'NOT_AVAILABLE') return <Missing kind="not-available" words={words.words} />;
  return <>{draft.entered}</>;
}
