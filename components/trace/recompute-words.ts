import { getLocale, getTranslations } from 'next-intl/server';
import { formWords } from '@/components/ui/form-words';
import type { RecomputeWords } from './recomputed-rows';

/** The sentences of the button that recomputes, asked once a page. */
export async function recomputeWords(): Promise<RecomputeWords> {
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
  return { ...t.raw('recompute'), locale, errors };
}
