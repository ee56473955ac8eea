import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/is-civil-date';

/** The day on which a role is to be looked at again: a year after it was given or last looked at. */
export function reviewDueOn(since: CivilDate): CivilDate {
  const next = `${Number(since.slice(0, 4)) + 1}${since.slice(4)}`;
  return isCivilDate(next) ? next : `${next.slice(0, 8)}28`;
}
