import type { CivilDate } from './civil-date';
import { dbDate } from './db-date';

/** The fiscal year a day lies in, named by the year it ends: 1 April 2022 is in FY2023 (calculation-rules §6). */
export function fiscalYearOf(day: CivilDate): number {
  const date = dbDate(day);
  return date.getUTCFullYear() + (date.getUTCMonth() >= 3 ? 1 : 0);
}
