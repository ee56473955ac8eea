import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { type DisplayWords, displayWords } from '../figures/display-words';

/** What every piece of the form needs to speak: asked once a page and handed down. */
export async function faceWords() {
  const [t, errors, topics, locale, words] = await Promise.all([
    getTranslations('submissions'),
    getTranslations('errors'),
    getTranslations('reference.topics'),
    getLocale(),
    displayWords(),
  ]);
  return { t, errors, topics, locale, words };
}

export type FaceWords = Awaited<ReturnType<typeof faceWords>>;

/** A name in the reader's language. */
export const nameIn = (locale: Locale, named: { nameEn: string; nameZh: string }): string =>
  locale === 'zh-CN' ? named.nameZh : named.nameEn;

export type { DisplayWords };
