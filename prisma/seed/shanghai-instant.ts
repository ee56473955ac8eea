import type { CivilDate } from '@/lib/calendar/civil-date';

/** An instant of a business day, some minutes after nine in the morning, Asia/Shanghai. */
export const shanghaiInstant = (day: CivilDate, minutes = 0): Date =>
  new Date(Date.parse(`${day}T09:00:00+08:00`) + minutes * 60_000);
