import type { CivilDate } from '@/lib/calendar/civil-date';
import { formatDate } from '@/lib/display/format-date';
import type { Locale } from '@/lib/display/locale';

type Words = {
  (key: 'since', values: { from: string }): string;
  (key: 'span', values: { from: string; to: string }): string;
};

/** 'since 1 April 2020', or from when until when. */
export function insideDates(from: CivilDate, to: CivilDate | null, locale: Locale, t: Words): string {
  if (to === null) return t('since', { from: formatDate(from, locale) });
  return t('span', { from: formatDate(from, locale), to: formatDate(to, locale) });
}
