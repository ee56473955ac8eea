import { formatChange } from '@/lib/display/format-change';
import type { QuestionFace } from '@/lib/submissions/lay-out-leaf';
import { UnitLabel } from '../figures/unit-label';
import { type FaceWords, nameIn } from './face-words';
import { fieldId } from './field-name';
import { roundedText, saidText } from './said';

/** Beside the question at hand: what it means, where to find it, what was said before. Text only, no stop of the keyboard. */
export function QuestionSide({ face, words }: { face: QuestionFace; words: FaceWords }) {
  const { t, locale } = words;
  const { question, cells, lastQuarter, lastYear, change } = face;
  const chinese = locale === 'zh-CN';
  const versions = cells
    .flatMap(({ submitted, member }) => (submitted ? [{ submitted, member }] : []))
    .slice(0, 6);
  return (
    <div className="hidden text-note group-has-[details[open]]/q:block lg:absolute lg:top-0 lg:left-[calc(100%+4rem)] lg:z-10 lg:w-[268px] lg:bg-paper lg:group-focus-within/q:block lg:group-has-[details[open]]/q:hidden lg:group-focus-within/q:!block">
      <p className="hidden font-semibold text-step lg:block">{nameIn(locale, question)}</p>
      <p id={fieldId('d', question.metric)} className="text-ink-2">
        {chinese ? question.definitionZh : question.definitionEn}
      </p>
      <p className="mt-2 text-ink-2">
        <b>{t('whereToFind')}:</b> {whereToFind(face, words)}
      </p>
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 border-line border-t pt-2">
        <Line
          label={t('lastQuarter')}
          value={roundedText(lastQuarter, question, words)}
          face={face}
          words={words}
        />
        <Line
          label={t('sameQuarterLastYear')}
          value={roundedText(lastYear, question, words)}
          face={face}
          words={words}
        />
        {change ? (
          <>
            <dt className="text-ink-3">{t('change')}</dt>
            <dd className="text-right">{formatChange(change, locale)}</dd>
          </>
        ) : null}
      </dl>
      {versions.length > 0 ? (
        <>
          <p className="mt-3 font-semibold">{t('history')}</p>
          <ul>
            {versions.map(({ submitted, member }) => (
              <li key={submitted.versionId} className="border-line border-t py-1 text-ink-2">
                {member ? `${nameIn(locale, member)}. ` : ''}
                {t('historyLine', { version: submitted.version, answer: saidText(submitted, words) })}{' '}
                <span className="hash text-ink-3">{submitted.hash.slice(0, 8)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Of a calculated metric that is answered itself the catalogue says "nothing to enter". */
function whereToFind({ question }: QuestionFace, { t, locale }: FaceWords): string {
  if (question.direct) return t('whereToFindDirect');
  return locale === 'zh-CN' ? question.whereToFindZh : question.whereToFindEn;
}

function Line({
  label,
  value,
  face,
  words,
}: {
  label: string;
  value: string;
  face: QuestionFace;
  words: FaceWords;
}) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="text-right">
        {value === '' ? '–' : value}
        {value === '' ? null : <UnitLabel unit={face.question.unit} words={words.words} lead />}
      </dd>
    </>
  );
}
