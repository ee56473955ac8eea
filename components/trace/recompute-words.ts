import { getLocale, getTranslations } from 'next-intl/server';
import { formWords } from '@/components/ui/form-words';
import type { RecomputeWords } from './recomputed-rows';

/** The sentences of the button that recomputes, asked once a page; a target is proved, not calculated. */
export async function recomputeWords(ofTarget: boolean): Promise<RecomputeWords> {
  const [locale, t, { errors }] = await Promise.all([
    getLocale(),
    getTranslations('trace'),
    formWords([
      'unknown-unit',
      'unknown-metric',
      'recomputing-already',
      'recomputing-busy',
      'form-incomplete',
    ]),
  ]);
  const { targetNote, ...words } = t.raw('recompute');
  return { ...words, ...(ofTarget ? { note: targetNote } : {}), locale, errors };
}
