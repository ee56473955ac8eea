import { formatAmount } from '@/lib/display/format-amount';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import type { CellFace, LeafFace, QuestionFace } from '@/lib/submissions/lay-out-leaf';
import { BillParts } from '../bills/bill-parts';
import { UnitLabel } from '../figures/unit-label';
import { NumberInput } from '../ui/number-input';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { CellMark, type CellMarkState } from './cell-mark';
import { type FaceWords, nameIn } from './face-words';
import { fieldId, fieldName } from './field-name';
import { problemSentence } from './problem-sentence';
import { QuestionDetails } from './question-details';
import { QuestionSide } from './question-side';
import { figureText, roundedText, saidText } from './said';

type Props = { face: QuestionFace; leaf: LeafFace; words: FaceWords };

/** Label, last quarter, entry, mark, change: one line on a desk, a block on a phone. */
export const rowGrid =
  'md:grid md:grid-cols-[minmax(0,1fr)_6.5rem_13rem_1.25rem_4.25rem_3.25rem] md:items-center md:gap-x-3';

/** One question of the form with its cells, the words about them, and what it means at the side. */
export function QuestionRow({ face, leaf, words }: Props) {
  const { question, brokenDown, problems } = face;
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'required-unanswered',
  );
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const edge = errors.length > 0 ? 'border-l-3 border-l-red pl-3 -ml-[15px]' : '';
  return (
    <div
      id={fieldId('q', question.metric)}
      data-question={question.metric}
      className={`group/q relative scroll-mt-4 border-line border-b py-2 ${edge}`}
    >
      {brokenDown ? <BrokenDown face={face} words={words} /> : <Single face={face} words={words} />}
      {question.metric === 'EN-GEC' && leaf.certificateCover !== null ? (
        <p className="text-ink-2 text-note md:pl-4">
          {words.t('certificateCover', { covered: formatAmount(leaf.certificateCover) })}
        </p>
      ) : null}
      <ul id={fieldId('e', question.metric)} className="empty:hidden">
        {errors.map((problem) => (
          <li key={`${problem.code}${problem.breakdown}`} className="font-semibold text-note text-red">
            {sentence(problemSentence(problem, leaf, words))}
          </li>
        ))}
        {warnings.map((problem) => (
          <li key={`${problem.code}${problem.breakdown}`} className="text-amber text-note">
            {sentence(problemSentence(problem, leaf, words))}
          </li>
        ))}
      </ul>
      <QuestionDetails face={face} words={words} />
      <QuestionSide face={face} words={words} />
    </div>
  );
}

/** An instruction that stands alone begins with a capital. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Single({ face, words }: Omit<Props, 'leaf'>) {
  const { question, cells } = face;
  const cell = cells[0];
  if (!cell) return null;
  const long = question.valueType === 'TEXT' || question.valueType === 'CODES';
  if (long) return <LongAnswer face={face} cell={cell} words={words} />;
  return (
    <CellLine
      face={face}
      cell={cell}
      words={words}
      label={<QuestionLabel face={face} words={words} htmlFor={fieldId('v', question.metric, 'total')} />}
      before={roundedText(face.lastQuarter, question, words)}
    />
  );
}

function QuestionLabel({ face, words, htmlFor }: Omit<Props, 'leaf'> & { htmlFor?: string }) {
  const { t, locale } = words;
  const { question } = face;
  const name = (
    <>
      {nameIn(locale, question)}
      {question.direct ? (
        <span className="text-ink-3 text-label">
          {' '}
          {t('direct', { unit: question.unit.replace('CO2', 'CO₂') })}
        </span>
      ) : (
        <UnitLabel unit={question.unit} words={words.words} lead />
      )}
      {question.required ? null : <span className="text-ink-3 text-label"> · {t('optional')}</span>}
    </>
  );
  return htmlFor ? (
    <label htmlFor={htmlFor} className="block font-semibold md:font-normal md:text-note">
      {name}
    </label>
  ) : (
    <span className="block font-semibold md:text-note">{name}</span>
  );
}

type LineProps = {
  face: QuestionFace;
  cell: CellFace;
  words: FaceWords;
  label: React.ReactNode;
  before: string;
};

function CellLine({ face, cell, words, label, before }: LineProps) {
  const { t, locale } = words;
  const { question } = face;
  const mark = markOf(face, cell);
  const tint = { invalid: 'bg-red-soft', estimated: 'bg-amber-soft' }[mark as 'invalid'] ?? '';
  const change = face.brokenDown ? null : face.change;
  const billsId = cell.bills ? fieldId('b', question.metric, cell.breakdown) : undefined;
  const control = {
    id: fieldId('v', question.metric, cell.breakdown),
    name: fieldName('v', question.metric, cell.breakdown),
    defaultValue: cell.draft?.entered ?? '',
    'aria-describedby': [fieldId('e', question.metric), fieldId('d', question.metric), billsId]
      .filter((id) => id !== undefined)
      .join(' '),
    'aria-invalid': mark === 'invalid' ? (true as const) : undefined,
  };
  return (
    <div className={rowGrid}>
      <div>{label}</div>
      <div className="hidden text-right text-ink-3 text-note md:block">{before}</div>
      <div>
        <input
          type="hidden"
          name={fieldName('r', question.metric, cell.breakdown)}
          value={cell.draft?.revision ?? 0}
        />
        {question.valueType === 'DATE' ? (
          <TextInput {...control} placeholder={t('dateHint')} autoComplete="off" />
        ) : (
          <NumberInput
            {...control}
            className={tint}
            unit={<UnitLabel unit={question.unit} words={words.words} />}
          />
        )}
      </div>
      <div className="hidden justify-self-center md:block">
        <CellMark state={mark} word={t(`mark.${mark}`)} />
      </div>
      <div className="hidden text-right text-ink-3 text-label md:block">
        {change ? formatChange(change, locale) : null}
      </div>
      <div className="flex justify-between text-ink-3 text-note md:hidden">
        <span>
          {before === '' ? '' : `${t('lastQuarter')} ${before}`}
          {before !== '' && change ? `, ${formatChange(change, locale)}` : ''}
        </span>
        <CellMark state={mark} word={t(`mark.${mark}`)} shown />
      </div>
      {cell.bills ? (
        <div className="md:col-span-full md:pb-1 md:pl-4">
          <BillParts id={billsId} bills={cell.bills} unit={question.unit} words={words.words} />
        </div>
      ) : null}
    </div>
  );
}

/** What a cell's mark says; a whole that was said to be n/a speaks for its members. */
function markOf(face: QuestionFace, { draft, problems, value, codes }: CellFace): CellMarkState {
  if (problems.some(({ severity, code }) => severity === 'error' && code !== 'required-unanswered'))
    return 'invalid';
  if (draft && (draft.kind === 'NOT_APPLICABLE' || draft.kind === 'NOT_AVAILABLE')) return 'none';
  if (value !== null || codes.length > 0) return draft?.kind === 'ESTIMATED' ? 'estimated' : 'saved';
  return face.status === 'none' ? 'none' : 'open';
}

function BrokenDown({ face, words }: Omit<Props, 'leaf'>) {
  const { t, locale } = words;
  const { question, cells, now } = face;
  const [whole, ...members] = cells;
  const isNear = ({ draft, before }: CellFace) => (draft !== null && draft.entered !== '') || before !== null;
  const near =
    members.some(isNear) || members.length <= 5
      ? members.filter((cell) => members.length <= 5 || isNear(cell))
      : [];
  const far = members.filter((cell) => !near.includes(cell));
  const line = (cell: CellFace) => (
    <CellLine
      key={cell.breakdown}
      face={face}
      cell={cell}
      words={words}
      label={
        <label
          htmlFor={fieldId('v', question.metric, cell.breakdown)}
          className="block text-ink-2 text-note md:pl-4"
        >
          {cell.member ? nameIn(locale, cell.member) : cell.breakdown}
        </label>
      }
      before={cell.before ? saidText(cell.before, words) : ''}
    />
  );
  return (
    <fieldset>
      <legend className="float-left w-full">
        <QuestionLabel face={face} words={words} />
      </legend>
      <div className="clear-both grid gap-1">
        {whole ? (
          <input
            type="hidden"
            name={fieldName('r', question.metric, 'total')}
            value={whole.draft?.revision ?? 0}
          />
        ) : null}
        {near.map(line)}
        {far.length > 0 ? (
          <details className="disclosure">
            <summary className="text-label md:ml-4">{t('moreMembers', { count: far.length })}</summary>
            <div className="grid gap-1 pt-1">{far.map(line)}</div>
          </details>
        ) : null}
        {now.total === null ? null : (
          <div className={`${rowGrid} text-note`}>
            <span className="md:pl-4">{t('total', { figure: '' })}</span>
            <span className="text-right text-ink-3 max-md:hidden">
              {roundedText(face.lastQuarter, question, words)}
            </span>
            <span className="pr-3 text-right font-semibold">
              {figureText(now, words)}
              <UnitLabel unit={question.unit} words={words.words} lead />
            </span>
            <span />
            <span className="text-right text-ink-3 text-label">
              {face.change ? formatChange(face.change, locale) : null}
            </span>
          </div>
        )}
      </div>
    </fieldset>
  );
}

function LongAnswer({
  face,
  cell,
  words,
}: LineProps extends never ? never : Omit<LineProps, 'label' | 'before'>) {
  const { t } = words;
  const { question } = face;
  const mark = markOf(face, cell);
  const id = fieldId('v', question.metric, cell.breakdown);
  const list = question.valueType === 'CODES';
  const before = list
    ? face.lastQuarter.total && formatFigure(face.lastQuarter.total)
    : cell.before && saidText(cell.before, words);
  return (
    <div>
      <input
        type="hidden"
        name={fieldName('r', question.metric, cell.breakdown)}
        value={cell.draft?.revision ?? 0}
      />
      <div className="flex items-baseline justify-between gap-4">
        <QuestionLabel face={face} words={words} htmlFor={id} />
        <CellMark state={mark} word={t(`mark.${mark}`)} />
      </div>
      {list ? <p className="text-ink-2 text-note">{t('codesHint', { count: cell.codes.length })}</p> : null}
      <TextArea
        id={id}
        name={fieldName('v', question.metric, cell.breakdown)}
        defaultValue={cell.draft?.entered ?? ''}
        rows={list ? 6 : 3}
        aria-describedby={`${fieldId('e', question.metric)} ${fieldId('d', question.metric)}`}
        aria-invalid={mark === 'invalid' ? true : undefined}
      />
      {before ? (
        <p className="text-ink-3 text-note">
          {t('lastQuarter')}: {before}
        </p>
      ) : null}
    </div>
  );
}
