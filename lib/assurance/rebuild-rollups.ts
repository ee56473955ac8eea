import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import type { Tx } from '../db/tx';
import type { Json } from '../record/canonical-json';
import { type Actor, record } from '../record/record';
import { recomputeRollups } from '../rollups/recompute-rollups';
import { verifyRollups } from '../rollups/verify-rollups';

/** A period whose totals are not what this version of the product makes of the approved answers. */
export interface StalePeriod {
  readonly code: string;
  readonly fiscalYear: number;
  readonly closed: boolean;
  /** Totals that differ, of units and of single leaves. */
  readonly totals: number;
}

/** Looks for them, in time order, and writes nothing. */
export async function findStale(): Promise<StalePeriod[]> {
  const differing = (await verifyRollups(reader())).map(({ key }) => key.split(' ')[2] ?? '');
  const periods = await reader().reportingPeriod.findMany({
    where: { code: { in: [...new Set(differing)] } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    select: { code: true, fiscalYearId: true, state: true },
  });
  return periods.map(({ code, fiscalYearId, state }) => ({
    code,
    fiscalYear: fiscalYearId,
    closed: state === 'CLOSED',
    totals: differing.filter((one) => one === code).length,
  }));
}

/** Totals by unit, metric and breakdown, as they stood. */
type Totals = Readonly<Record<string, Json>>;

/**
 * Makes a period's totals anew from its approved answers, in one transaction under one event: it keeps every total that
 * moved as it was and as it is, and the reason. Nothing that was answered is touched.
 */
export async function rebuildRollups(actor: Actor, periodCode: string, reason: string): Promise<number> {
  const period = await reader().reportingPeriod.findUniqueOrThrow({ where: { code: periodCode } });
  const leaves = await reader().organisationalUnit.findMany({ where: { type: { not: null } } });
  const moved = await record(
    actor,
    ({ before, after }: { before: Totals; after: Totals }) => ({
      type: 'rollups.rebuilt',
      role: 'SYSTEM',
      subjectType: 'period',
      subjectKey: periodCode,
      before,
      after,
      reason,
    }),
    async (tx, eventId) => {
      const before = await readTotals(tx, period.id);
      await recomputeRollups(tx, { leafIds: leaves.map(({ id }) => id), periodIds: [period.id], eventId });
      return differing(before, await readTotals(tx, period.id));
    },
  );
  return Object.keys({ ...moved.before, ...moved.after }).length;
}

/** What figures are made of, and how much of it is approved; of a ratio its two parts. */
async function readTotals(tx: Tx, periodId: number): Promise<ReadonlyMap<string, Json>> {
  const rows = await rowsOf<{ key: string; total: Json }>(
    tx,
    sql`
    select concat_ws(' ', u.code, m.code, nullif(r.breakdown, 'total')) as key,
      json_strip_nulls(json_build_object(
        'value', trim_scale(r.value)::text, 'numerator', trim_scale(r.numerator)::text,
        'denominator', trim_scale(r.denominator)::text, 'comparator', nullif(r.comparator, '='),
        'codes', case when r.codes = '{}' then null else r.codes end, 'approved', r.approved, 'expected', r.expected,
        'reported', r.reported, 'estimated', nullif(trim_scale(r.estimated)::text, '0'),
        'direct', nullif(trim_scale(r.direct)::text, '0'), 'illustrative', nullif(r.illustrative, false))) as total
    from rollup r join organisational_unit u on u.id = r.unit_id join metric m on m.id = r.metric_id
    where r.period_id = ${periodId}
    order by u.code, m.position, r.breakdown`,
  );
  return new Map(rows.map(({ key, total }) => [key, total]));
}

function differing(
  before: ReadonlyMap<string, Json>,
  after: ReadonlyMap<string, Json>,
): { before: Totals; after: Totals } {
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );
  const only = (totals: ReadonlyMap<string, Json>) =>
    Object.fromEntries(moved.flatMap((key) => (totals.has(key) ? [[key, totals.get(key) as Json]] : [])));
  return { before: only(before), after: only(after) };
}
