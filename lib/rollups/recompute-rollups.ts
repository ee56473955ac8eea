import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import type { Amount } from '../calculation/amount';
import { calculateLeaf } from '../calculation/calculate-leaf';
import { type FactorShelf, NO_FACTORS } from '../calculation/factor-shelf';
import type { LeafResult } from '../calculation/leaf-result';
import type { MetricDefinition } from '../calculation/metric-definition';
import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import type { Tx } from '../db/tx';
import { factorsFor } from '../factors/factors-for';
import { leafPlaces } from '../factors/leaf-places';
import { definitionsFor } from '../metrics/definitions-for';
import { type Asked, questionsFor } from '../metrics/questions-for';
import { approvedAnswers } from './approved-answers';
import { consolidateUnits } from './consolidate-units';
import { earlierAmounts } from './earlier-amounts';
import { leafRows } from './leaf-rows';
import { readStandings } from './read-standings';
import { writeCalculatedValues, writeLeafRollups } from './write-leaf-results';

/** Chosen once; whoever moves rollups holds this lock until commit, and takes the chain's after it. */
const rollupLock = 7_300_245_874;

/** The definitions of one fiscal year, read once for many leaves. */
export interface YearDefinitions {
  readonly definitions: readonly MetricDefinition[];
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, Asked>>;
  readonly factors: FactorShelf;
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

type Amounts = ReadonlyMap<number, ReadonlyMap<string, Amount>>;

/** By leaf: the last amounts before a period, and those of the same period a year before. */
interface Earlier {
  readonly before: Amounts;
  readonly yearBefore: Amounts;
}

/** Everything that a fiscal year's leaves are calculated with. */
export async function yearDefinitions(db: Reader, year: number): Promise<YearDefinitions> {
  const definitions = [...(await definitionsFor(db, year)).values()];
  return { definitions, questions: await questionsFor(db, year), factors: await factorsFor(db, year) };
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

/** What every leaf's approved answers of a period amount to under an approach: the answered and the calculated. */
export async function calculateLeaves(
  db: Reader,
  leafIds: readonly number[],
  period: Period,
  year: YearDefinitions,
  earlier: Earlier,
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<LeafPeriod[]> {
  const leaves = await leavesInside(db, leafIds, period);
  const answers = await approvedAnswers(db, leafIds, period.id);
  const places = await leafPlaces(db, leafIds, period.fiscalYearId);
  const { movedOn } = await readStandings(db);
  return leaves.flatMap((leaf) => {
    const given = answers.get(leaf.id);
    const place = places.get(leaf.id);
    const results = calculateLeaf({
      definitions: year.definitions,
      asked: askedIn(period, year.questions.get(leaf.type) ?? new Map()),
      answers: given ?? [],
      // A quarter of which nothing is approved does not go on from the one before it.
      previous: (given && earlier.before.get(leaf.id)) ?? new Map(),
      yearBefore: (given && earlier.yearBefore.get(leaf.id)) ?? new Map(),
      factors: place ? year.factors.leaf(place) : NO_FACTORS,
      moved: movedOn(leaf.id, approach, civilDate(period.endsOn)),
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
    const earlier = await earlierAmounts(tx, leafIds, period, year.definitions);
    const calculated = await calculateLeaves(tx, leafIds, period, year, earlier);
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
