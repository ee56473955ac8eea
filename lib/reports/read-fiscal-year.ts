import { cache } from 'react';
import { civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import type { KnownPeriod } from './choose-periods';

/** A fiscal year with its own periods and those of the year before. */
export interface FiscalYearRead {
  readonly year: number;
  readonly state: 'OPEN' | 'CLOSED';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly periods: readonly (KnownPeriod & {
    readonly id: number;
    readonly nameEn: string | null;
    readonly nameZh: string | null;
    readonly startsOn: string;
    readonly endsOn: string;
  })[];
}

/** The year, with the periods of this year and the year before in time order; null where the ledger has none. */
export const readFiscalYear = cache(async (year: number): Promise<FiscalYearRead | null> => {
  const found = await reader().fiscalYear.findUnique({ where: { year } });
  if (!found) return null;
  const periods = await reader().reportingPeriod.findMany({
    where: { fiscalYearId: { in: [year - 1, year] } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      code: true,
      kind: true,
      fiscalYearId: true,
      quarter: true,
      series: true,
      state: true,
      nameEn: true,
      nameZh: true,
      startsOn: true,
      endsOn: true,
    },
  });
  return {
    year,
    state: found.state,
    startsOn: civilDate(found.startsOn),
    endsOn: civilDate(found.endsOn),
    periods: periods.map(({ fiscalYearId, startsOn, endsOn, ...period }) => ({
      ...period,
      fiscalYear: fiscalYearId,
      startsOn: civilDate(startsOn),
      endsOn: civilDate(endsOn),
    })),
  };
});
