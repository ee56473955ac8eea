import type { DisplayWords } from '@/components/figures/display-words';
import type { TraceBase } from '@/components/trace/trace-href';
import type { Locale } from '@/lib/display/locale';

/** What everything on one report needs to know of it. */
export type Paper = {
  locale: Locale;
  words: DisplayWords;
  base: TraceBase;
  /** Heads of the two columns: 'FY2023' and 'FY2022'. */
  now: string;
  before: string;
};

/** A name in the reader's language. */
export const nameIn = (locale: Locale, { nameEn, nameZh }: { nameEn: string; nameZh: string }): string =>
  locale === 'zh-CN' ? nameZh : nameEn;
