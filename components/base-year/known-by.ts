import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { Known } from '@/lib/base-year/stored-base-year';
import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import type { Locale } from '@/lib/display/locale';

/** The day something became known, and who recorded it, as they are called today: '15 June 2023, Li Na'. */
export function knownBy(
  { at, actorId }: Known,
  people: OpenedBaseYear['people'],
  locale: Locale,
  nobody: string,
): string {
  const names = actorId === null ? undefined : people.get(actorId);
  const name = names && (locale === 'zh-CN' ? names.nameZh : names.nameEn);
  return `${formatDate(businessDate(at), locale)}${locale === 'zh-CN' ? '，' : ', '}${name ?? nobody}`;
}
