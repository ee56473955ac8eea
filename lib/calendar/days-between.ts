import type { CivilDate } from './civil-date';
import { dbDate } from './db-date';

const DAY = 86_400_000;

/** Days from one day to another; the same day gives 0, an earlier one a negative number. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((dbDate(to).getTime() - dbDate(from).getTime()) / DAY);
