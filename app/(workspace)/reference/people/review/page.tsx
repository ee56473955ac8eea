import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GrantReviewTable } from '@/components/reference/grant-review-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { formWords } from '@/components/ui/form-words';
import { ProgressBar } from '@/components/ui/progress-bar';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { openGrantReview } from '@/lib/people/open-grant-review';
import { keepGrantAction, takeGrantAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.grantReview');
  return { title: t('title') };
}

/** Once a year every role is looked at: kept, or taken away. */
export default async function GrantReviewPage() {
  const viewer = await requireViewer('/reference/people/review');
  const review = await openGrantReview(viewer);
  if (!review) notThere();
  const [t, words] = await Promise.all([
    getTranslations('reference.grantReview'),
    formWords(['unknown-grant', 'own-administrator']),
  ]);
  const { grants, lookedAt } = review;
  const progress = t('progress', { looked: String(lookedAt), all: String(grants.length) });
  return (
    <>
      <ReferenceHead current="people" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      <p className="pt-4 text-note">
        <TextLink href="/reference/people">‹ {t('back')}</TextLink>
      </p>
      <div className="max-w-[368px] pt-4 pb-6">
        <p className="text-note">{progress}</p>
        <ProgressBar label={progress} value={lookedAt} max={grants.length} />
      </div>
      <GrantReviewTable grants={grants} words={words} keep={keepGrantAction} take={takeGrantAction} />
    </>
  );
}
