import { type CivilDate, civilDate } from './civil-date';
import { dbDate } from './db-date';

const DAY = 86_400_000;

/** The day so many days later (earlier, where negative). */
export const addDays = (day: CivilDate, days: number): CivilDate =>
  civilDate(new Date(dbDate(day).getTime() + days * DAY));
