import type { LeafFace } from '@/lib/submissions/lay-out-leaf';
import { Details } from '../ui/details';
import type { FaceWords } from './face-words';
import { QuestionRow, rowGrid } from './question-row';

/** The questions of one leaf in sections by topic; the side of the question at hand stands in the right column. */
export function LeafQuestions({ leaf, words }: { leaf: LeafFace; words: FaceWords }) {
  const { t, topics } = words;
  return (
    <div className="group/form lg:grid lg:grid-cols-[minmax(0,1fr)_300px] lg:gap-x-8">
      <div>
        <div className="max-w-[720px] pt-4">
          <Details summary={t('entryHelp.title')}>
            <p className="text-ink-2 text-note">{t('entryHelp.numbers')}</p>
            <p className="mt-1 text-ink-2 text-note">
              {t('entryHelp.bills', { example: t('entryHelp.example') })}
            </p>
          </Details>
        </div>
        {leaf.sections.map(({ topic, questions }, place) => (
          <section key={topic} aria-labelledby={`topic-${topic}`} className="pt-5">
            <div className={`${rowGrid} border-rule border-b pb-1`}>
              <h2 id={`topic-${topic}`} className="font-semibold text-section md:text-step">
                <span className="block font-normal text-ink-3 text-label md:hidden">
                  {t('sectionOf', { place: place + 1, count: leaf.sections.length })}
                </span>
                {topics(topic as 'ghg')}
              </h2>
              <span className="hidden text-right text-ink-3 text-label md:block">{t('lastQuarter')}</span>
              <span className="hidden pr-3 text-right text-ink-3 text-label md:block">{t('thisPeriod')}</span>
              <span className="hidden md:block" />
              <span className="hidden text-right text-ink-3 text-label md:block">{t('change')}</span>
            </div>
            {questions.map((face) => (
              <QuestionRow key={face.question.metric} face={face} leaf={leaf} words={words} />
            ))}
          </section>
        ))}
      </div>
      <aside className="hidden border-line border-l pt-6 pl-8 text-ink-3 text-note lg:block">
        <p className="group-focus-within/form:invisible">{t('sideHint')}</p>
        <p className="mt-2 group-focus-within/form:invisible">{t('keys')}</p>
      </aside>
    </div>
  );
}
