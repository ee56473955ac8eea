import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AnswersForm } from '@/components/submissions/answers-form';
import { DecisionThread } from '@/components/submissions/decision-thread';
import { faceWords, nameIn } from '@/components/submissions/face-words';
import { LeafQuestions } from '@/components/submissions/leaf-questions';
import { LeafTabs } from '@/components/submissions/leaf-tabs';
import { MarkLegend } from '@/components/submissions/mark-legend';
import { ReadLeaf } from '@/components/submissions/read-leaf';
import { StandingNotice } from '@/components/submissions/standing-notice';
import { periodText, SubmissionHead } from '@/components/submissions/submission-head';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { formWords } from '@/components/ui/form-words';
import { HeldNotice } from '@/components/ui/held-notice';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { formatInstant } from '@/lib/display/format-instant';
import { heldHere } from '@/lib/forms/held/held-here';
import { openSubmission } from '@/lib/submissions/open-submission';
import { withTyped } from '@/lib/submissions/with-typed';
import { saveAction } from './actions';

type Props = {
  params: Promise<{ period: string; unit: string }>;
  searchParams: Promise<{ leaf?: string | string[] }>;
};

/** Asked for the title and for the page: read once. */
const read = cache(async (period: string, unit: string) => {
  const viewer = await requireViewer(`/submissions/${period}/${unit}`);
  return (await openSubmission(viewer, period, unit)) ?? notThere();
});

async function open({ params }: Props) {
  const { period, unit } = await params;
  return read(period, unit);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, period }, { locale }] = await Promise.all([open(props), faceWords()]);
  return { title: `${nameIn(locale, unit)}, ${periodText(period, locale)}` };
}

const refusals = [
  'not-saved',
  'signed-out',
  'period-not-open',
  'form-incomplete',
  'entry-too-long',
  'submission-not-found',
  'leaf-not-in-unit',
  'question-not-asked',
  'total-is-computed',
  'unknown-comparator',
];

/** A unit's quarter: the form of one leaf at a time for who may enter, else its read-only face. */
export default async function SubmissionPage(props: Props) {
  const [opened, words, frame, { leaf: wanted }] = await Promise.all([
    open(props),
    faceWords(),
    getTranslations('frame'),
    props.searchParams,
  ]);
  const { t, locale } = words;
  const { unit, period, leaves, thread, savedAt, version } = opened;
  const leaf = leaves.find(({ code }) => code === wanted) ?? leaves[0];
  if (!leaf) notThere();
  const base = `/submissions/${period.code}/${unit.code}`;
  const next = leaves[leaves.indexOf(leaf) + 1];
  const head = (
    <>
      <SubmissionHead opened={opened} words={words} breadcrumbs={frame('breadcrumbs')} />
      <StandingNotice opened={opened} words={words} mayEnter={leaf.mayEnter} />
      <LeafTabs leaves={leaves} current={leaf} base={base} words={words} />
    </>
  );
  if (!leaf.mayEnter) {
    return (
      <>
        {head}
        <div className="grid gap-8 pt-5 lg:grid-cols-[minmax(0,1fr)_300px]">
          <section aria-labelledby="answers">
            <h2 id="answers" className="mb-3 font-semibold text-step">
              {nameIn(locale, leaf)} · {t(version > 0 ? 'readTitle' : 'draftRead')}
            </h2>
            <ReadLeaf leaf={leaf} words={words} submitted={version > 0} />
          </section>
          <DecisionThread thread={thread} words={words} />
        </div>
      </>
    );
  }
  const sentences = await formWords(refusals);
  const held = await heldHere(await requireViewer());
  const typed = held?.form === 'answers' ? held : null;
  return (
    <>
      {head}
      {typed ? (
        <HeldNotice
          path={typed.path}
          words={{ title: frame('held.title'), discard: frame('held.discard') }}
        />
      ) : null}
      <AnswersForm
        key={leaf.code}
        action={saveAction}
        words={{
          ...sentences,
          saved: t('saved'),
          saving: t('mark.saving'),
          staleTitle: t('staleTitle', { count: 1 }),
          signInAgain: t('signInAgain'),
        }}
      >
        <input type="hidden" name="period" value={period.code} />
        <input type="hidden" name="unit" value={unit.code} />
        <input type="hidden" name="leaf" value={leaf.code} />
        {next ? <input type="hidden" name="next" value={next.code} /> : null}
        <LeafQuestions leaf={typed ? withTyped(leaf, typed.values) : leaf} words={words} />
        <div className="pt-6 lg:max-w-[calc(100%-332px)]">
          {next ? (
            <Button name="intent" value="next">
              {t('saveAndNext', { leaf: nameIn(locale, next) })} ›
            </Button>
          ) : null}
        </div>
        <ActionBar
          status={
            <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
              <MarkLegend t={t} />
              <span>
                {savedAt ? t('savedAt', { time: formatInstant(savedAt, locale) }) : t('nothingSaved')}
              </span>
            </div>
          }
        >
          <Button name="intent" value="save">
            {t('save')}
          </Button>
          <Button name="intent" value="check">
            {t('check')}
          </Button>
          {opened.allowedEvents.includes('submit') ? (
            <Button name="intent" value="check" look="primary">
              {t('submit')}
            </Button>
          ) : null}
        </ActionBar>
      </AnswersForm>
      {thread.length > 0 ? (
        <div className="pt-8">
          <DecisionThread thread={thread} words={words} />
        </div>
      ) : null}
    </>
  );
}
