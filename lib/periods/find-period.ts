import { type CivilDate, civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import type { PeriodState } from './lifecycle';

export interface Period {
  readonly id: number;
  readonly code: string;
  readonly state: PeriodState;
  readonly dueOn: CivilDate | null;
  readonly yearIsOpen: boolean;
}

/** One period by its code. Refuses an unknown one. */
export async function findPeriod(code: string): Promise<Period> {
  const period = await reader().reportingPeriod.findUnique({
    where: { code: code.toLowerCase() },
    select: { id: true, code: true, state: true, dueOn: true, fiscalYear: { select: { state: true } } },
  });
  if (!period) throw new Refusal('unknown-period', { period: code });
  const { fiscalYear, dueOn, ...rest } = period;
  return { ...rest, dueOn: dueOn ? civilDate(dueOn) : null, yearIsOpen: fiscalYear.state === 'OPEN' };
}
