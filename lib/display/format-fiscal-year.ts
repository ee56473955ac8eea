import type { Locale } from './locale';

/** In a sentence: 'FY2023', '2023财年'. Tables say 'FY2023' in both languages. */
export const formatFiscalYear = (year: number, locale: Locale): string =>
  locale === 'zh-CN' ? `${year}财年` : `FY${year}`;
