import { getTranslations } from 'next-intl/server';
import type { FormWords } from './action-form';

/** The sentences a form may need, asked once a page: those of `codes`, and the calm one for what nobody expected. */
export async function formWords(codes: readonly string[]): Promise<FormWords> {
  const t = await getTranslations('errors');
  const wanted = [
    'unexpected',
    'not-allowed',
    'changed-meanwhile',
    'storage-full',
    'storage-read-only',
    ...codes,
  ];
  return {
    errors: Object.fromEntries(wanted.map((code) => [code, t.raw(code)])),
    summaries: Array.from({ length: 12 }, (_, count) => t('summary', { count: count + 1 })),
  };
}
