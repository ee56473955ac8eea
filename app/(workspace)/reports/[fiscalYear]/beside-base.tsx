import { BesideBaseYear } from '@/components/base-year/beside-base-year';
import type { Paper } from '@/components/reports/paper';
import type { Viewer } from '@/lib/access/viewer';
import { openBaseYear } from '@/lib/base-year/open-base-year';
import { isAdopted } from '@/lib/reports/open-boundary';
import type { OpenedReport } from '@/lib/reports/open-report';

/** The base year's block of a report: of the whole group's, of a closed year after the base year, for who may read it. */
export async function besideBase(viewer: Viewer, { boundary, period, year }: OpenedReport, paper: Paper) {
  if (boundary.set || !isAdopted(boundary) || period.kind !== 'year' || year.state !== 'CLOSED') return null;
  const opened = await openBaseYear(viewer);
  if (!opened?.policy || opened.unit !== boundary.unit.code || year.year <= opened.policy.baseYear)
    return null;
  return <BesideBaseYear opened={opened} year={year.year} paper={paper} />;
}
