import { getTranslations } from 'next-intl/server';

/** A region by its ISO 3166 code in the reader's language; a code nobody named stays a code. */
export async function regionNames(): Promise<(code: string) => string> {
  const t = await getTranslations('reference.regions');
  return (code) => (t.has(code as 'CN') ? t(code as 'CN') : code);
}
