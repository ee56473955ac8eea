import { getTranslations } from 'next-intl/server';
import { faceWords } from '../submissions/face-words';

/** The words of the review beside those of the form. */
export async function reviewWords() {
  const [face, r] = await Promise.all([faceWords(), getTranslations('review')]);
  return { ...face, r };
}

export type ReviewWords = Awaited<ReturnType<typeof reviewWords>>;
