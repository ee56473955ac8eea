import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import type { MetricDefinition } from '../calculation/metric-definition';
import { reader } from '../db/reader';
import { neededAnywhere } from '../metrics/affected-metrics';
import { takeTurns } from '../record/verify/ask';
import { carriedMetrics } from '../rollups/carried-metrics';
import { earlierThan, goOn, type Made } from '../rollups/made-quarters';
import {
  calculateLeaves,
  type LeafPeriod,
  type Period,
  type YearDefinitions,
  yearDefinitions,
} from '../rollups/recompute-rollups';

/** What leaves' approved answers of one period amount to, made anew. */
export interface MadeAnew {
  readonly period: Period;
  readonly definitions: ReadonlyMap<string, MetricDefinition>;
  readonly results: readonly LeafPeriod[];
}

/**
 * Calculates these metrics and all they are made from on these leaves, from the approved answers, definitions and
 * factors alone: nothing that was calculated before is read. Of metrics that go on from earlier quarters, those quarters
 * too. In time order, the periods asked for among them; others get their turn between two.
 */
export async function recomputeLeaves(
  leafIds: readonly number[],
  wanted: readonly string[],
  metrics: readonly string[],
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<MadeAnew[]> {
  const periods = await openedUntil(wanted);
  const years = new Map<number, YearDefinitions>();
  for (const { fiscalYearId: year } of periods)
    if (!years.has(year)) years.set(year, onlyNeeded(await yearDefinitions(reader(), year), metrics));
  const goesOn = [...years.values()].some(({ definitions }) => readsEarlier(definitions));
  const made: Made = { last: new Map(), quarters: new Map() };
  const anew: MadeAnew[] = [];
  for (const period of periods) {
    const year = years.get(period.fiscalYearId);
    if (!year || (!wanted.includes(period.code) && !(goesOn && period.kind === 'QUARTER'))) continue;
    const results = await calculateLeaves(
      reader(),
      leafIds,
      period,
      year,
      earlierThan(period, made),
      approach,
    );
    if (period.kind === 'QUARTER') goOn(made, period, results);
    const definitions = new Map(year.definitions.map((definition) => [definition.code, definition]));
    anew.push({ period, definitions, results });
    await takeTurns();
  }
  return anew;
}

/** Every opened period up to the last one asked for, in time order. */
async function openedUntil(wanted: readonly string[]): Promise<Period[]> {
  const opened = await reader().reportingPeriod.findMany({
    where: { state: { not: 'UNOPENED' } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  return opened.slice(0, opened.findLastIndex(({ code }) => wanted.includes(code)) + 1);
}

function onlyNeeded(year: YearDefinitions, metrics: readonly string[]): YearDefinitions {
  const byCode = new Map(year.definitions.map((definition) => [definition.code, definition]));
  const needed = neededAnywhere(metrics, byCode);
  return { ...year, definitions: year.definitions.filter(({ code }) => needed.has(code)) };
}

/** Whether any of them goes on from an earlier period. */
export function readsEarlier(definitions: readonly MetricDefinition[]): boolean {
  const { before, yearBefore } = carriedMetrics(definitions);
  return before.length + yearBefore.length > 0;
}
