import { addDays } from './add-days';
import type { CivilDate } from './civil-date';

/** The last day on time, so many days after the period was opened. */
export const dueDate = (openedOn: CivilDate, days: number): CivilDate => addDays(openedOn, days);
