import { addDays } from './add-days';
import type { CivilDate } from './civil-date';
import { daysBetween } from './days-between';
import { quarterCode } from './quarter-code';
import { quarterOf } from './quarter-of';
import { quarterSpan } from './quarter-span';

/** How many days of a quarter, of all that one stretch of days touches. */
export interface QuarterDays {
  readonly quarter: string;
  readonly days: number;
}

/** A stretch of days, both ends inside, by the quarters it touches, in order; of none where it ends before it starts. */
export function daysByQuarter(from: CivilDate, to: CivilDate): QuarterDays[] {
  const parts: QuarterDays[] = [];
  for (let day = from; day <= to; ) {
    const { fiscalYear, quarter } = quarterOf(day);
    const { endsOn } = quarterSpan(fiscalYear, quarter);
    const last = endsOn < to ? endsOn : to;
    parts.push({ quarter: quarterCode(fiscalYear, quarter), days: daysBetween(day, last) + 1 });
    day = addDays(last, 1);
  }
  return parts;
}
