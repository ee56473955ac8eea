import type { CivilDate } from '../calendar/civil-date';
import { formatDate, MONTHS } from './format-date';
import type { Locale } from './locale';

/** Days from one to another: '16 March – 15 April 2022', '2022年3月16日至4月15日'; the year twice where there are two. */
export function formatStretch(from: CivilDate, to: CivilDate, locale: Locale): string {
  if (from === to) return formatDate(from, locale);
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [endYear, endMonth, endDay] = to.split('-').map(Number) as [number, number, number];
  if (locale === 'zh-CN') {
    return `${formatDate(from, locale)}至${year === endYear ? `${endMonth}月${endDay}日` : formatDate(to, locale)}`;
  }
  const start = year === endYear ? `${day} ${MONTHS[month - 1]}` : formatDate(from, locale);
  return `${start} – ${formatDate(to, locale)}`;
}
