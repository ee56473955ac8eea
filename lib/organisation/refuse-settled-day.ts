import { type CivilDate, civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';

/** The last day of the last closed fiscal year; null while every year is open. */
export async function lastSettledDay(): Promise<CivilDate | null> {
  const year = await reader().fiscalYear.findFirst({
    where: { state: 'CLOSED' },
    orderBy: { endsOn: 'desc' },
    select: { endsOn: true },
  });
  return year ? civilDate(year.endsOn) : null;
}

/** The tree of a closed fiscal year keeps its shape: a change may begin only after it. */
export async function refuseSettledDay(day: CivilDate, field: string): Promise<void> {
  const settled = await lastSettledDay();
  if (settled !== null && day <= settled) throw new Refusal('day-in-closed-year', { day: settled }, field);
}
