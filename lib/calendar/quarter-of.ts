import type { CivilDate } from './civil-date';
import { dbDate } from './db-date';
import { fiscalYearOf } from './fiscal-year-of';
import type { Quarter } from './quarter-span';

/** The fiscal quarter a day lies in. */
export function quarterOf(day: CivilDate): { readonly fiscalYear: number; readonly quarter: Quarter } {
  const quarter = Math.floor(((dbDate(day).getUTCMonth() + 9) % 12) / 3) + 1;
  return { fiscalYear: fiscalYearOf(day), quarter: quarter as Quarter };
}
