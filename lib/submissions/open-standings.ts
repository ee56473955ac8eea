import type { Viewer } from '../access/viewer';
import { listSubmissions } from './list-submissions';
import type { UnitQuarter } from './unit-quarters';

export interface OpenStanding {
  readonly period: string;
  readonly units: readonly UnitQuarter[];
}

/** How the units in sight stand in each open quarter. */
export async function openStandings(viewer: Viewer): Promise<OpenStanding[]> {
  const { periods, rows } = await listSubmissions(viewer, null);
  return periods
    .map((period, place) => ({ period, units: rows.flatMap(({ cells }) => cells[place] ?? []) }))
    .filter(({ period, units }) => period.state === 'OPEN' && period.kind === 'QUARTER' && units.length > 0)
    .map(({ period, units }) => ({ period: period.code, units }));
}
