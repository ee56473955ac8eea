import { type Cell, cellFacts } from '../calculation/cell';
import { consolidate, type Participation } from '../calculation/consolidate';
import { countedShare } from '../calculation/counted-share';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Reader } from '../db/reader';
import { type LeafRow, leafRows } from './leaf-rows';
import { earlierThan, goOn, type Made } from './made-quarters';
import {
  calculateLeaves,
  type LeafPeriod,
  type Period,
  type YearDefinitions,
  yearDefinitions,
} from './recompute-rollups';
import { type LeafShare, readShares } from './shares';

/** A rollup that is not what its leaves make of it. */
export interface RollupDifference {
  readonly key: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

type Cells = Map<string, string>;

const key = (unitId: number, metric: string, period: string, breakdown: string): string =>
  [unitId, metric, period, breakdown].join(' ');

/** A cell as it is compared; its facts in one order, wherever it comes from. */
const text = (cell: Omit<Cell, 'period'>): string => JSON.stringify(cellFacts.map((fact) => cell[fact]));

function grouped<T, K>(rows: readonly T[], by: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

async function storedCells(db: Reader): Promise<Cells> {
  const rows = await db.$queryRaw<
    (Omit<Cell, 'period'> & { unit_id: number; metric: string; period: string; breakdown: string })[]
  >`
    select r.unit_id, m.code as metric, p.code as period, r.breakdown,
           trim_scale(r.value)::text as value, trim_scale(r.numerator)::text as numerator,
           trim_scale(r.denominator)::text as denominator, r.comparator, r.codes, r.expected, r.approved, r.reported,
           trim_scale(r.estimated)::text as estimated, trim_scale(r.direct)::text as direct, r.illustrative
    from rollup r join metric m on m.id = r.metric_id join reporting_period p on p.id = r.period_id`;
  return new Map(
    rows.map(({ unit_id, metric, period, breakdown, ...cell }) => [
      key(unit_id, metric, period, breakdown),
      text(cell),
    ]),
  );
}

/** A leaf's result of one metric with the rows it leaves. */
type Leaf = LeafPeriod & { readonly rows: readonly LeafRow[] };

function unitCells(
  definition: MetricDefinition,
  period: Period,
  leaves: readonly Leaf[],
  shares: readonly LeafShare[],
): [string, string][] {
  const byId = new Map(leaves.map((leaf) => [leaf.leafId, leaf]));
  const counted = shares.flatMap(({ leafId, unitId, ...of }) => {
    const leaf = byId.get(leafId);
    const counts = countedShare(definition, of) !== '0' || definition.orgRule === 'single_reporter';
    return leaf && counts ? [{ unitId, ...of, ...leaf }] : [];
  });
  return [...grouped(counted, ({ unitId }) => unitId)].flatMap(([unitId, participations]) => {
    const breakdowns = new Set(participations.flatMap(({ rows }) => rows.map(({ breakdown }) => breakdown)));
    return [...breakdowns].map((breakdown): [string, string] => [
      key(unitId, definition.code, period.code, breakdown),
      text(consolidate(definition, period.code, asMember(participations, breakdown), breakdown)),
    ]);
  });
}

/** A member's row speaks of the leaves that answered it. */
function asMember(participations: readonly Participation[], breakdown: string): readonly Participation[] {
  return breakdown === 'total'
    ? participations
    : participations.filter(({ result }) => breakdown in result.parts);
}

function cellsOf(
  period: Period,
  year: YearDefinitions,
  results: readonly LeafPeriod[],
  shares: readonly LeafShare[],
): [string, string][] {
  const byMetric = grouped(results, ({ result }) => result.metric);
  return year.definitions.flatMap((definition) => {
    const leaves = (byMetric.get(definition.code) ?? []).map((leaf) => ({
      ...leaf,
      rows: leafRows(definition, period.code, leaf.result),
    }));
    const own = leaves.flatMap(({ leafId, rows }) =>
      rows.map((row): [string, string] => [
        key(leafId, definition.code, period.code, row.breakdown),
        text(row.cell),
      ]),
    );
    return [...own, ...unitCells(definition, period, leaves, shares)];
  });
}

/**
 * Recomputes every rollup of the ledger from its approved answers, in memory and without the stored ones,
 * and names each that differs, is missing or should not be there. Empty when all agree to the last digit.
 */
export async function verifyRollups(db: Reader): Promise<RollupDifference[]> {
  const stored = await storedCells(db);
  const periods = await db.reportingPeriod.findMany({
    where: { state: { not: 'UNOPENED' } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  const leafIds = (
    await db.organisationalUnit.findMany({ where: { type: { not: null } }, select: { id: true } })
  ).map(({ id }) => id);
  const sharesIn = await readShares(db);
  const made: Made = { last: new Map(), quarters: new Map() };
  const recomputed: Cells = new Map();
  for (const period of periods) {
    const year = await yearDefinitions(db, period.fiscalYearId);
    const results = await calculateLeaves(db, leafIds, period, year, earlierThan(period, made));
    for (const [place, cell] of cellsOf(period, year, results, sharesIn(period))) recomputed.set(place, cell);
    if (period.kind === 'CAMPAIGN') continue;
    goOn(made, period, results);
  }
  const places = new Set([...stored.keys(), ...recomputed.keys()]);
  return [...places]
    .filter((place) => stored.get(place) !== recomputed.get(place))
    .map((place) => ({
      key: place,
      stored: stored.get(place) ?? null,
      recomputed: recomputed.get(place) ?? null,
    }));
}
