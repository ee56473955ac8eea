import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type QueueTab, ReviewQueueList, tabOf } from '@/components/review/review-queue-list';
import { reviewWords } from '@/components/review/review-words';
import { EmptyState } from '@/components/ui/empty-state';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { listReviewQueue } from '@/lib/submissions/list-review-queue';

type Props = { searchParams: Promise<{ tab?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

/** The office's queue. */
export default async function ReviewPage({ searchParams }: Props) {
  const viewer = await requireViewer('/review');
  if (!canAnywhere(viewer, 'submission.review')) notThere();
  const [queue, words, { tab }] = await Promise.all([listReviewQueue(viewer), reviewWords(), searchParams]);
  const current: QueueTab = tabOf(tab);
  const empty = Object.values(queue).every((items) => items.length === 0);
  return (
    <div className="grid gap-x-10 lg:grid-cols-[320px_minmax(0,1fr)]">
      <ReviewQueueList queue={queue} tab={current} words={words} heading />
      <div className="pt-8 text-ink-2">
        {empty ? (
          <EmptyState title={words.r('empty.title')}>{words.r('empty.text')}</EmptyState>
        ) : (
          words.r('choose')
        )}
      </div>
    </div>
  );
}
