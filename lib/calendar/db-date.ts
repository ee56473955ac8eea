import type { CivilDate } from './civil-date';
import { isCivilDate } from './is-civil-date';

/** A civil date as a date column wants it: midnight UTC. Throws on anything that is not a day of the calendar. */
export function dbDate(day: CivilDate): Date {
  if (!isCivilDate(day)) throw new Error(`Not a day of the calendar: "${day}"`);
  return new Date(`${day}T00:00:00.000Z`);
}
