import type { Metadata } from 'next';
import { cache } from 'react';
import { AboveLedgerNotice } from '@/components/review/above-ledger-notice';
import { CompareTable } from '@/components/review/compare-table';
import { DecisionForm } from '@/components/review/decision-form';
import { FindingList } from '@/components/review/finding-list';
import { LeafByLeaf } from '@/components/review/leaf-by-leaf';
import { MissingFactorNotice } from '@/components/review/missing-factor-notice';
import { ReviewHead } from '@/components/review/review-head';
import { ReviewQueueList, tabOf } from '@/components/review/review-queue-list';
import { reviewWords } from '@/components/review/review-words';
import { DecisionThread } from '@/components/submissions/decision-thread';
import { nameIn } from '@/components/submissions/face-words';
import { periodText } from '@/components/submissions/submission-head';
import { EmptyState } from '@/components/ui/empty-state';
import { formWords } from '@/components/ui/form-words';
import { can } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { compareSubmission } from '@/lib/submissions/compare-submission';
import { listReviewQueue } from '@/lib/submissions/list-review-queue';
import { missingFactors } from '@/lib/submissions/missing-factors';
import { openSubmission } from '@/lib/submissions/open-submission';
import { approveAction, reopenAction, returnAction } from './actions';

type Props = { params: Promise<{ period: string; unit: string }> };

/** Asked for the title and for the page: read once. */
const read = cache(async (period: string, unit: string) => {
  const viewer = await requireViewer(`/review/${period}/${unit}`);
  if (!can(viewer, 'submission.review', unit)) notThere();
  return { viewer, opened: (await openSubmission(viewer, period, unit)) ?? notThere() };
});

async function open({ params }: Props) {
  const { period, unit } = await params;
  return read(period, unit);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ opened }, { r, locale }] = await Promise.all([open(props), reviewWords()]);
  return { title: `${r('title')}: ${nameIn(locale, opened.unit)}, ${periodText(opened.period, locale)}` };
}

const tabs = { SUBMITTED: 'waiting', RETURNED: 'returned', APPROVED: 'approved', DRAFT: undefined } as const;

/** One unit's submission before the office: what stands out, figures beside earlier ones, the thread, the decision. */
export default async function ReviewUnitPage(props: Props) {
  const { viewer, opened } = await open(props);
  const { unit, period, state, revision, version, thread, forbidden } = opened;
  const [words, queue, compared, missing, sentences] = await Promise.all([
    reviewWords(),
    listReviewQueue(viewer),
    compareSubmission(viewer, period.code, unit.code),
    missingFactors(viewer, period.code, unit.code),
    formWords([
      'answers-above-certificates',
      'reason-needed',
      'own-submission',
      'period-not-open',
      'form-incomplete',
      'entry-too-long',
    ]),
  ]);
  const { r, locale } = words;
  const key = `${period.code}/${unit.code}`;
  const why = (event: 'approve' | 'returnForCorrection' | 'reopen') => {
    const forbids = forbidden[event];
    return forbids ? r(`forbidden.${forbids}`) : null;
  };
  const submitted = version > 0 && compared !== null;
  return (
    <div className="grid gap-x-8 lg:grid-cols-[272px_minmax(0,1fr)]">
      <div className="max-lg:order-2">
        <ReviewQueueList queue={queue} tab={tabOf(tabs[state])} words={words} current={key} />
      </div>
      <div className="min-w-0">
        <ReviewHead opened={opened} compared={compared} words={words} />
        {submitted ? (
          <>
            <MissingFactorNotice missing={missing ?? []} words={words} />
            {state === 'SUBMITTED' ? <AboveLedgerNotice opened={opened} words={words} /> : null}
            <FindingList compared={compared} opened={opened} words={words} />
            <CompareTable compared={compared} opened={opened} words={words} />
            <LeafByLeaf compared={compared} words={words} />
          </>
        ) : (
          <EmptyState title={r('nothingSubmitted.title')}>{r('nothingSubmitted.text')}</EmptyState>
        )}
        <div className="pt-8">
          {submitted ? (
            <DecisionForm
              key={revision}
              id="decision"
              hidden={{ period: period.code, unit: unit.code, revision: String(revision) }}
              state={state}
              actions={{ return: returnAction, approve: approveAction, reopen: reopenAction }}
              forbidden={{
                return: why('returnForCorrection'),
                approve: why('approve'),
                reopen: why('reopen'),
              }}
              words={{
                ...sentences,
                message: r('message', { unit: nameIn(locale, unit) }),
                messageHint: r(state === 'APPROVED' ? 'reopenHint' : 'messageHint'),
                return: r('return'),
                approve: r('approve'),
                reopen: r('reopen'),
                findings: r('findingsOpen', { count: compared.findings.length }),
              }}
            >
              <DecisionThread thread={thread} words={words} />
            </DecisionForm>
          ) : (
            <DecisionThread thread={thread} words={words} />
          )}
        </div>
      </div>
    </div>
  );
}
