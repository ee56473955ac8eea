import type { Amount } from '../calculation/amount';
import { calculateLeaf } from '../calculation/calculate-leaf';
import type { Comparator } from '../calculation/comparator';
import { Decimal } from '../calculation/decimal';
import type { FactorApplied } from '../calculation/factor-applied';
import type { LeafResult } from '../calculation/leaf-result';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Reader } from '../db/reader';
import type { Tx } from '../db/tx';
import { factorsFor } from '../factors/factors-for';
import { definitionsFor } from '../metrics/definitions-for';
import { type Asked, questionsFor } from '../metrics/questions-for';
import { approvedAnswers } from './approved-answers';
import { consolidateUnits } from './consolidate-units';
import { leafRows } from './leaf-rows';
import { writeCalculatedValues, writeLeafRollups } from './write-leaf-results';

/** Chosen once; whoever moves rollups holds this lock until commit, and takes the chain's after it. */
const rollupLock = 7_300_245_874;

/** The definitions of one fiscal year, read once for many leaves. */
export interface YearDefinitions {
  readonly definitions: readonly MetricDefinition[];
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, Asked>>;
  readonly factors: readonly FactorApplied[];
}

export interface LeafPeriod {
  readonly leafId: number;
  readonly result: LeafResult;
}

export interface Period {
  readonly id: number;
  readonly code: string;
  readonly kind: 'QUARTER' | 'CAMPAIGN';
  readonly fiscalYearId: number;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** Everything that a fiscal year's leaves are calculated with. */
export async function yearDefinitions(db: Reader, year: number): Promise<YearDefinitions> {
  const definitions = [...(await definitionsFor(db, year)).values()];
  return { definitions, questions: await questionsFor(db, year), factors: await factorsFor(db, year) };
}

interface PreviousRow {
  unit_id: number;
  metric: string;
  value: string;
  comparator: Comparator;
  codes: string[];
  is_codes: boolean;
}

/** Of each leaf the last value before this period of the metrics that go on from it. */
async function previousAmounts(
  db: Reader,
  leafIds: readonly number[],
  period: Period,
): Promise<Map<number, Map<string, Amount>>> {
  const rows = await db.$queryRaw<PreviousRow[]>`
    select distinct on (r.unit_id, r.metric_id)
      r.unit_id, m.code as metric, trim_scale(r.value)::text as value, r.comparator, r.codes, v.value_type = 'CODES' as is_codes
    from rollup r
    join metric m on m.id = r.metric_id
    join metric_version v on v.metric_id = m.id and v.kind in ('cumulative', 'cumulative_distinct')
    join reporting_period p on p.id = r.period_id
    where r.unit_id = any(${leafIds}::int[]) and r.breakdown = 'total' and r.value is not null
      and p.kind = 'QUARTER' and p.ends_on < ${period.startsOn}::date
    order by r.unit_id, r.metric_id, p.ends_on desc, v.version desc`;
  const amounts = new Map<number, Map<string, Amount>>();
  for (const row of rows) {
    const amount: Amount = row.is_codes
      ? { state: 'codes', codes: row.codes, comparator: row.comparator }
      : { state: 'value', value: new Decimal(row.value), comparator: row.comparator };
    amounts.set(row.unit_id, (amounts.get(row.unit_id) ?? new Map()).set(row.metric, amount));
  }
  return amounts;
}

/** The leaves that are inside the tree in the period, with the set each answers. */
async function leavesInside(
  db: Reader,
  leafIds: readonly number[],
  period: Period,
): Promise<{ id: number; type: string }[]> {
  const leaves = await db.organisationalUnit.findMany({
    where: {
      id: { in: [...leafIds] },
      type: { not: null },
      parents: {
        some: {
          replacedBy: null,
          validFrom: { lte: period.endsOn },
          OR: [{ validTo: null }, { validTo: { gt: period.startsOn } }],
        },
      },
    },
    orderBy: { id: 'asc' },
    select: { id: true, type: true },
  });
  return leaves.map(({ id, type }) => ({ id, type: type ?? '' }));
}

/** A campaign asks nobody: only what was answered for it counts. */
function askedIn(period: Period, asked: ReadonlyMap<string, Asked>): ReadonlyMap<string, Asked> {
  if (period.kind === 'QUARTER') return asked;
  return new Map([...asked].map(([metric, how]) => [metric, { ...how, required: false, direct: false }]));
}

/** What every leaf's approved answers of a period amount to: the answered and the calculated. */
export async function calculateLeaves(
  db: Reader,
  leafIds: readonly number[],
  period: Period,
  year: YearDefinitions,
  previous: ReadonlyMap<number, ReadonlyMap<string, Amount>>,
): Promise<LeafPeriod[]> {
  const leaves = await leavesInside(db, leafIds, period);
  const answers = await approvedAnswers(db, leafIds, period.id);
  return leaves.flatMap((leaf) => {
    const given = answers.get(leaf.id);
    const results = calculateLeaf({
      definitions: year.definitions,
      asked: askedIn(period, year.questions.get(leaf.type) ?? new Map()),
      answers: given ?? [],
      // A quarter of which nothing is approved does not go on from the one before it.
      previous: (given && previous.get(leaf.id)) ?? new Map(),
      factors: year.factors,
    });
    return [...results.values()].map((result) => ({ leafId: leaf.id, result }));
  });
}

/**
 * Moves the rollups inside the transaction that moved answers, edges or periods: first the leaves' own values
 * (calculated ones are stored with their trace), then every unit above them. `periodIds` in time order, because
 * a cumulative value goes on from the quarter before.
 */
export async function recomputeRollups(
  tx: Tx,
  {
    leafIds,
    periodIds,
    eventId,
  }: { leafIds: readonly number[]; periodIds: readonly number[]; eventId: bigint },
): Promise<void> {
  // Units share the rows above them: of two that move at once, the second must see what the first has done.
  await tx.$executeRaw`select pg_advisory_xact_lock(${rollupLock})`;
  const periods = await tx.reportingPeriod.findMany({
    where: { id: { in: [...periodIds] } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  const years = new Map<number, YearDefinitions>();
  const metricIds = new Map(
    (await tx.metric.findMany({ select: { id: true, code: true } })).map((m) => [m.code, m.id]),
  );
  for (const period of periods) {
    const year = years.get(period.fiscalYearId) ?? (await yearDefinitions(tx, period.fiscalYearId));
    years.set(period.fiscalYearId, year);
    const previous = period.kind === 'QUARTER' ? await previousAmounts(tx, leafIds, period) : new Map();
    const calculated = await calculateLeaves(tx, leafIds, period, year, previous);
    const byCode = new Map(year.definitions.map((definition) => [definition.code, definition]));
    const rows = calculated.flatMap(({ leafId, result }) => {
      const definition = byCode.get(result.metric);
      return definition ? leafRows(definition, period.code, result).map((row) => ({ leafId, row })) : [];
    });
    await writeLeafRollups(tx, leafIds, period.id, rows, metricIds);
    await writeCalculatedValues(tx, period.id, calculated, byCode, metricIds, eventId);
  }
  await consolidateUnits(
    tx,
    leafIds,
    periods.map((period) => period.id),
  );
}
