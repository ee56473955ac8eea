import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { asked, type Cell } from '../calculation/cell';
import { consolidate } from '../calculation/consolidate';
import { moveTo } from '../calculation/moved-emissions';
import { civilDate } from '../calendar/civil-date';
import { atHead } from '../db/at-head';
import { reader } from '../db/reader';
import { affectedBy } from '../metrics/affected-metrics';
import { definitionsFor } from '../metrics/definitions-for';
import { readStandings } from '../rollups/read-standings';
import { type Cells, readCells } from './read-cells';
import { storedKey } from './read-stored-values';
import { type MadeAnew, recomputeLeaves } from './recompute-leaves';

/** A leaf in a period, and the metrics that come out otherwise than under the adopted approach. */
interface Differing {
  readonly leafId: number;
  readonly period: string;
  readonly metrics: ReadonlySet<string>;
}

/**
 * What a lease moves under another approach than the adopted one: of such leaves the category's metric and the totals
 * that hold it, worked out anew, because what is kept is the adopted reading. Under that one there is nothing.
 */
export function resultsUnder(
  approach: ConsolidationApproach,
  leafIds: readonly number[],
  periodIds: readonly number[],
): Promise<readonly MadeAnew[]> {
  if (approach === ADOPTED_APPROACH) return Promise.resolve([]);
  const key = ['results', approach, [...leafIds].sort().join(), [...periodIds].sort().join()].join(' ');
  return atHead(reader(), key, () => makeResults(approach, leafIds, periodIds));
}

async function makeResults(
  approach: ConsolidationApproach,
  leafIds: readonly number[],
  periodIds: readonly number[],
): Promise<MadeAnew[]> {
  const differing = await whatDiffers(approach, leafIds, periodIds);
  if (differing.length === 0) return [];
  const byPlace = new Map(differing.map((one) => [`${one.leafId} ${one.period}`, one.metrics]));
  const made = await recomputeLeaves(
    [...new Set(differing.map(({ leafId }) => leafId))],
    [...new Set(differing.map(({ period }) => period))],
    [...new Set(differing.flatMap(({ metrics }) => [...metrics]))],
    approach,
  );
  return made.map((one) => ({
    ...one,
    results: one.results.filter(({ leafId, result }) =>
      byPlace.get(`${leafId} ${one.period.code}`)?.has(result.metric),
    ),
  }));
}

async function whatDiffers(
  approach: ConsolidationApproach,
  leafIds: readonly number[],
  periodIds: readonly number[],
): Promise<Differing[]> {
  const { determined, movedOn } = await readStandings(reader());
  const leaves = leafIds.filter((id) => determined.includes(id));
  if (leaves.length === 0) return [];
  const periods = await reader().reportingPeriod.findMany({ where: { id: { in: [...periodIds] } } });
  const differing: Differing[] = [];
  for (const { code: period, fiscalYearId, endsOn } of periods) {
    const definitions = await definitionsFor(reader(), fiscalYearId);
    for (const leafId of leaves) {
      const [adopted, under] = [ADOPTED_APPROACH, approach].map((one) =>
        movedOn(leafId, one, civilDate(endsOn)),
      );
      if (!adopted || !under || adopted.join() === under.join()) continue;
      const targets = [...adopted, ...under].map((category) => moveTo(category).to);
      const metrics = new Set(targets.flatMap((to) => [...affectedBy(to, definitions)]));
      differing.push({ leafId, period, metrics });
    }
  }
  return differing;
}

/** The cells of units and leaves as `readCells` reads them, those of leaves as they are under an approach. */
export async function readCellsUnder(
  approach: ConsolidationApproach,
  unitIds: readonly number[],
  periodIds: readonly number[],
  metrics: readonly string[] | null = null,
): Promise<ReadonlyMap<number, Cells>> {
  const cells: Map<number, Map<string, Map<string, Cell>>> = await readCells(unitIds, periodIds, metrics);
  const wanted = metrics && new Set(metrics);
  for (const { period, definitions, results } of await resultsUnder(approach, unitIds, periodIds))
    for (const { leafId, result } of results) {
      const definition = definitions.get(result.metric);
      if (!definition || wanted?.has(result.metric) === false) continue;
      const cell = asked(consolidate(definition, period.code, [{ result, share: '1' }]));
      const ofUnit = cells.get(leafId) ?? new Map<string, Map<string, Cell>>();
      const ofMetric = ofUnit.get(result.metric) ?? new Map<string, Cell>();
      if (cell) ofMetric.set(period.code, cell);
      else ofMetric.delete(period.code);
      cells.set(leafId, ofUnit.set(result.metric, ofMetric));
    }
  return cells;
}

/** The results of `resultsUnder` by `storedKey`. Pure. */
export const byStoredKey = (made: readonly MadeAnew[]) =>
  new Map(
    made.flatMap(({ period, results }) =>
      results.map(({ leafId, result }) => [storedKey(leafId, result.metric, period.code), result] as const),
    ),
  );
