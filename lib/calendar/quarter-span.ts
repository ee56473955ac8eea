import type { Span } from './fiscal-year-span';

export type Quarter = 1 | 2 | 3 | 4;

/** Q1 is April to June, Q4 January to March of the year the fiscal year is named by. */
export function quarterSpan(year: number, quarter: Quarter): Span {
  switch (quarter) {
    case 1:
      return { startsOn: `${year - 1}-04-01`, endsOn: `${year - 1}-06-30` };
    case 2:
      return { startsOn: `${year - 1}-07-01`, endsOn: `${year - 1}-09-30` };
    case 3:
      return { startsOn: `${year - 1}-10-01`, endsOn: `${year - 1}-12-31` };
    case 4:
      return { startsOn: `${year}-01-01`, endsOn: `${year}-03-31` };
  }
}
