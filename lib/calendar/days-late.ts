import type { CivilDate } from './civil-date';
import { daysBetween } from './days-between';

/** Days past the due date; 0 on the due date and before. */
export const daysLate = (dueOn: CivilDate, today: CivilDate): number =>
  Math.max(0, daysBetween(dueOn, today));
