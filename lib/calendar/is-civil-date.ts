import { civilDate } from './civil-date';

/** True of text that names a day of the calendar: '2024-02-29' is one, '2023-02-29' is not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && civilDate(date) === text;
}
