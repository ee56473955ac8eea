import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckErrors } from '@/components/submissions/check-errors';
import { CheckWarnings } from '@/components/submissions/check-warnings';
import { faceWords, nameIn } from '@/components/submissions/face-words';
import { periodText, SubmissionHead } from '@/components/submissions/submission-head';
import { SubmitForm } from '@/components/submissions/submit-form';
import { formWords } from '@/components/ui/form-words';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { openSubmission } from '@/lib/submissions/open-submission';
import { noteAction, submitAction } from './actions';

type Props = { params: Promise<{ period: string; unit: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('checkTitle') };
}

const refusals = [
  'answers-to-correct',
  'period-not-open',
  'form-incomplete',
  'entry-too-long',
  'question-not-asked',
];

/** All that stands between a unit's drafted answers and their submission, each line a link to its field. */
export default async function CheckPage({ params }: Props) {
  const { period: periodCode, unit: unitCode } = await params;
  const viewer = await requireViewer(`/submissions/${periodCode}/${unitCode}/check`);
  const opened = (await openSubmission(viewer, periodCode, unitCode)) ?? notThere();
  const { period, unit, state, allowedEvents, forbidden, problems } = opened;
  const base = `/submissions/${period.code}/${unit.code}`;
  if (state !== 'DRAFT' && state !== 'RETURNED') redirect(base);
  const [words, frame, sentences] = await Promise.all([
    faceWords(),
    getTranslations('frame'),
    formWords(refusals),
  ]);
  const { t, locale } = words;
  const blocked = problems.some(({ severity }) => severity === 'error');
  const why = forbidden.submit;
  const reason = why ? t(`submitForbidden.${why}`) : t('submitForbidden.errors');
  return (
    <>
      <SubmissionHead
        opened={opened}
        words={words}
        breadcrumbs={frame('breadcrumbs')}
        crumbs={[{ label: t('kicker'), href: base }, { label: t('checkTitle') }]}
      />
      <CheckErrors opened={opened} words={words} base={base} />
      <CheckWarnings opened={opened} words={words} base={base} action={noteAction} sentences={sentences} />
      <SubmitForm
        action={submitAction}
        hidden={{
          period: period.code,
          unit: unit.code,
          revision: String(opened.revision),
          seen: opened.seen,
        }}
        forbidden={blocked || !allowedEvents.includes('submit') ? reason : null}
        back={base}
        words={{
          ...sentences,
          message: t('message'),
          messageHint: t('messageHint'),
          submit: t('submitNow', { unit: nameIn(locale, unit), period: periodText(period, locale) }),
          back: t('backToForm'),
        }}
      />
    </>
  );
}
