import type { Viewer } from '../access/viewer';
import { dbDate } from '../calendar/db-date';
import { fiscalYearSpan } from '../calendar/fiscal-year-span';
import { quarterCode } from '../calendar/quarter-code';
import { type Quarter, quarterSpan } from '../calendar/quarter-span';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { periodManagingRole } from './managing-role';

const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** Adds a fiscal year with its four quarters, none of them opened yet. Years follow each other without a gap. */
export async function openFiscalYear(viewer: Viewer, { year }: { year: number }): Promise<void> {
  const role = periodManagingRole(viewer);
  const latest = await reader().fiscalYear.findFirst({ orderBy: { year: 'desc' }, select: { year: true } });
  if (latest && year !== latest.year + 1)
    throw new Refusal('year-not-next', { year: String(latest.year + 1) }, 'year');
  const span = fiscalYearSpan(year);
  await record(
    viewer,
    {
      type: 'fiscal-year.opened',
      role,
      subjectType: 'fiscal-year',
      subjectKey: `fy${year}`,
      after: { state: 'OPEN' },
    },
    async (tx, eventId) => {
      await tx.fiscalYear.create({
        data: {
          year,
          startsOn: dbDate(span.startsOn),
          endsOn: dbDate(span.endsOn),
          state: 'OPEN',
          eventId,
        },
      });
      await tx.reportingPeriod.createMany({
        data: quarters.map((quarter) => ({
          code: quarterCode(year, quarter),
          kind: 'QUARTER' as const,
          fiscalYearId: year,
          quarter,
          startsOn: dbDate(quarterSpan(year, quarter).startsOn),
          endsOn: dbDate(quarterSpan(year, quarter).endsOn),
          state: 'UNOPENED' as const,
          eventId,
        })),
      });
    },
  );
}
