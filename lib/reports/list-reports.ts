import type { Viewer } from '../access/viewer';
import { civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { choosePeriods } from './choose-periods';
import { defaultUnit } from './default-unit';
import type { Figure } from './figure';
import { openBoundary } from './open-boundary';
import { figuresWithin } from './open-figures';
import { readFiscalYear } from './read-fiscal-year';

/** A year of the index of reports, latest first. */
export interface ReportListed {
  readonly year: number;
  readonly state: 'OPEN' | 'CLOSED';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly openedQuarters: number;
  /** Net emissions of the viewer's whole boundary, and gross where there are none; null where there is neither. */
  readonly headline: Figure | null;
}

const headlineMetrics = ['GHG-S12-NET', 'GHG-S12-GROSS-MB'];
const operands = ['GHG-S1', 'GHG-S2-MB', 'GHG-CRED'];

/** The fiscal years of the ledger with their headline, for the widest unit the viewer may read; none for nobody. */
export async function listReports(viewer: Viewer): Promise<ReportListed[]> {
  const unitCode = await defaultUnit(viewer);
  const boundary = unitCode === null ? null : await openBoundary(viewer, unitCode, null);
  if (!boundary) return [];
  const years = await reader().fiscalYear.findMany({ orderBy: { year: 'desc' } });
  const listed: ReportListed[] = [];
  for (const { year, state, startsOn, endsOn } of years) {
    const read = await readFiscalYear(year);
    const chosen = read && choosePeriods(year, 'FY', read.periods);
    if (!read || !chosen) continue;
    const { figures } = await figuresWithin(boundary, read, chosen, [...headlineMetrics, ...operands]);
    const headline = headlineMetrics
      .map((metric) => figures.find((figure) => figure.metric === metric && figure.value !== null))
      .find((figure) => figure !== undefined);
    listed.push({
      year,
      state,
      startsOn: civilDate(startsOn),
      endsOn: civilDate(endsOn),
      openedQuarters: chosen.current.length,
      headline: headline ?? null,
    });
  }
  return listed;
}
