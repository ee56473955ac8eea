import type { Viewer } from '../access/viewer';
import { choosePeriods } from '../reports/choose-periods';
import { openBoundary } from '../reports/open-boundary';
import { figuresWithin } from '../reports/open-figures';
import { readFiscalYear } from '../reports/read-fiscal-year';
import { baseYearLines } from './base-year-words';
import type { PublishedFigure, PublishedYears } from './recalculate-lines';

const metrics = baseYearLines.map(({ metric }) => metric);

/** The unit's lines of these fiscal years as they were reported; what is not complete is left out. */
export async function publishedYears(
  viewer: Viewer,
  unitCode: string,
  years: readonly number[],
): Promise<PublishedYears> {
  const boundary = await openBoundary(viewer, unitCode, null);
  const published = new Map<number, ReadonlyMap<string, PublishedFigure>>();
  if (!boundary) return published;
  for (const year of years) {
    const read = await readFiscalYear(year);
    const chosen = read && choosePeriods(year, 'FY', read.periods);
    if (!read || !chosen) continue;
    const { figures } = await figuresWithin(boundary, read, chosen, metrics);
    const whole = figures.flatMap(({ metric, value, complete, comparator, status, estimatedShare }) =>
      complete && value !== null ? [[metric, { value, comparator, status, estimatedShare }] as const] : [],
    );
    published.set(year, new Map(whole));
  }
  return published;
}
