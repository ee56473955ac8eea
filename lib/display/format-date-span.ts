import type { CivilDate } from '../calendar/civil-date';
import { formatDate } from './format-date';
import type { Locale } from './locale';

/** First and last day: '1 June 2021 – 20 June 2021', '2021年6月1日至2021年6月20日'. */
export const formatDateSpan = (startsOn: CivilDate, endsOn: CivilDate, locale: Locale): string =>
  `${formatDate(startsOn, locale)}${locale === 'zh-CN' ? '至' : ' – '}${formatDate(endsOn, locale)}`;
