import { addDays } from '@/lib/calendar/add-days';
import { businessDate } from '@/lib/calendar/business-date';
import { dbDate } from '@/lib/calendar/db-date';
import { fiscalYearSpan } from '@/lib/calendar/fiscal-year-span';
import type { PeriodKind, PeriodState } from '@/lib/db/generated/enums';
import type { DemoLoad, Step } from './demo-load';
import { type CsvRow, cell, enumWord, optionalCell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

/** An open period of the demonstration falls due so many days after it was loaded. */
const daysToDue = 14;

/** A year of the past is closed this long after it ended, when all is approved. */
const daysToClose = 45;

async function openYear({ tx, event, now, periodIds }: DemoLoad, year: number, rows: CsvRow[], at: Date) {
  const { startsOn, endsOn } = fiscalYearSpan(year);
  const code = `fy${year}`;
  const eventId = await event({
    type: 'fiscal-year.opened',
    subjectType: 'fiscal-year',
    subjectKey: code,
    at,
  });
  await tx.fiscalYear.create({
    data: { year, startsOn: dbDate(startsOn), endsOn: dbDate(endsOn), state: 'OPEN', eventId },
  });
  for (const row of rows) {
    const state = enumWord(cell(row, 'state')) as PeriodState;
    const due = state === 'OPEN' ? addDays(businessDate(now), daysToDue) : optionalCell(row, 'due_on');
    const period = await tx.reportingPeriod.create({
      data: {
        code: cell(row, 'code'),
        kind: enumWord(cell(row, 'kind')) as PeriodKind,
        fiscalYearId: year,
        quarter: Number(cell(row, 'quarter')),
        series: optionalCell(row, 'series'),
        nameEn: optionalCell(row, 'name_en'),
        nameZh: optionalCell(row, 'name_zh'),
        startsOn: dbDate(cell(row, 'starts_on')),
        endsOn: dbDate(cell(row, 'ends_on')),
        state,
        dueOn: due === null ? null : dbDate(due),
        eventId,
      },
      select: { id: true },
    });
    periodIds.set(cell(row, 'code'), period.id);
  }
}

async function closeYear({ tx, event }: DemoLoad, year: number, at: Date): Promise<void> {
  const eventId = await event({
    type: 'fiscal-year.closed',
    subjectType: 'fiscal-year',
    subjectKey: `fy${year}`,
    at,
  });
  await tx.fiscalYear.update({ where: { year }, data: { state: 'CLOSED', eventId } });
}

/** Each fiscal year is opened with its periods on its first day, and closed once all of them are. */
export function periodSteps(rows: readonly CsvRow[]): Step[] {
  const years = [...new Set(rows.map((row) => Number(cell(row, 'fiscal_year'))))];
  return years.flatMap((year) => {
    const own = rows.filter((row) => Number(cell(row, 'fiscal_year')) === year);
    const { startsOn, endsOn } = fiscalYearSpan(year);
    const [opened, closed] = [shanghaiInstant(startsOn, 30), shanghaiInstant(addDays(endsOn, daysToClose))];
    const steps: Step[] = [{ at: opened, run: (load) => openYear(load, year, own, opened) }];
    if (own.every((row) => cell(row, 'state') === 'closed')) {
      steps.push({ at: closed, run: (load) => closeYear(load, year, closed) });
    }
    return steps;
  });
}
