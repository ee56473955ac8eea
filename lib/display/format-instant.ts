import { businessDate } from '../calendar/business-date';
import { formatDate } from './format-date';
import type { Locale } from './locale';

const SHANGHAI_OFFSET = 8 * 3_600_000;

/** An instant in Asia/Shanghai, to the minute: '15 July 2023, 09:30', '2023年7月15日 09:30'. */
export function formatInstant(instant: Date, locale: Locale): string {
  const time = new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(11, 16);
  return `${formatDate(businessDate(instant), locale)}${locale === 'zh-CN' ? ' ' : ', '}${time}`;
}
