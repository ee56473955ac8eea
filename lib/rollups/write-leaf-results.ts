import type { Cell } from '../calculation/cell';
import { canonical } from '../calculation/decimal';
import type { LeafResult } from '../calculation/leaf-result';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Tx } from '../db/tx';
import type { LeafRow } from './leaf-rows';

type MetricIds = ReadonlyMap<string, number>;

const rowsPerStatement = 2_000;

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    yield rows.slice(start, start + rowsPerStatement);
}

/** Arrays of arrays do not pass through `unnest`; a list of codes travels as JSON. */
const list = (codes: readonly string[]): string => JSON.stringify(codes);

/** Replaces the leaves' own rows of one period. */
export async function writeLeafRollups(
  tx: Tx,
  leafIds: readonly number[],
  periodId: number,
  rows: readonly { readonly leafId: number; readonly row: LeafRow }[],
  metricIds: MetricIds,
): Promise<void> {
  await tx.$executeRaw`delete from rollup where period_id = ${periodId} and unit_id = any(${leafIds}::int[])`;
  for (const chunk of chunks(rows)) {
    const column = <T>(pick: (cell: Cell) => T): T[] => chunk.map(({ row }) => pick(row.cell));
    await tx.$executeRaw`
      insert into rollup (period_id, unit_id, metric_id, breakdown, value, numerator, denominator, comparator, codes,
                          expected, approved, reported, estimated, direct, illustrative)
      select ${periodId}, unit_id, metric_id, breakdown, value, numerator, denominator, comparator,
             array(select jsonb_array_elements_text(codes::jsonb)),
             expected, approved, reported, estimated, direct, illustrative
      from unnest(
        ${chunk.map(({ leafId }) => leafId)}::int[], ${chunk.map(({ row }) => metricIds.get(row.metric) ?? 0)}::int[],
        ${chunk.map(({ row }) => row.breakdown)}::text[], ${column((cell) => cell.value)}::numeric[],
        ${column((cell) => cell.numerator)}::numeric[], ${column((cell) => cell.denominator)}::numeric[],
        ${column((cell) => cell.comparator)}::text[], ${column((cell) => list(cell.codes))}::text[],
        ${column((cell) => cell.expected)}::int[], ${column((cell) => cell.approved)}::int[], ${column((cell) => cell.reported)}::int[],
        ${column((cell) => cell.estimated)}::numeric[], ${column((cell) => cell.direct)}::numeric[],
        ${column((cell) => cell.illustrative)}::bool[]
      ) as t(unit_id, metric_id, breakdown, value, numerator, denominator, comparator, codes,
             expected, approved, reported, estimated, direct, illustrative)`;
  }
}

interface Latest {
  unit_id: number;
  metric_id: number;
  value: string | null;
  trace: string;
}

/** A value that is missing for want of a factor is kept as such: its trace says which. */
const lacksFactor = ({ trace }: LeafResult): boolean => (trace.lacks?.length ?? 0) > 0;

/** Keeps what formulas made of the leaves' answers; a value that is as it was is not written again. */
export async function writeCalculatedValues(
  tx: Tx,
  periodId: number,
  calculated: readonly { readonly leafId: number; readonly result: LeafResult }[],
  definitions: ReadonlyMap<string, MetricDefinition>,
  metricIds: MetricIds,
  eventId: bigint,
): Promise<void> {
  const leafIds = [...new Set(calculated.map(({ leafId }) => leafId))];
  const latest = await tx.$queryRaw<Latest[]>`
    select distinct on (unit_id, metric_id) unit_id, metric_id, value, trace::text as trace
    from calculated_value where period_id = ${periodId} and unit_id = any(${leafIds}::int[])
    order by unit_id, metric_id, id desc`;
  const known = new Map(latest.map((row) => [`${row.unit_id}/${row.metric_id}`, row]));
  const rows = calculated.flatMap(({ leafId, result }) => {
    const definition = definitions.get(result.metric);
    const metricId = metricIds.get(result.metric);
    const { amount } = result;
    const value = amount.state === 'value' ? canonical(amount.value) : null;
    if (!definition || metricId === undefined) return [];
    const before = known.get(`${leafId}/${metricId}`);
    if (!before && !definition.calculated && result.trace.origin === 'answered') return [];
    if (!before && amount.state !== 'value' && amount.state !== 'codes' && !lacksFactor(result)) return [];
    if (before && before.value === value && sameJson(before.trace, result.trace)) return [];
    return [{ leafId, metricId, definition, value, result }];
  });
  for (const chunk of chunks(rows)) {
    const comparators = chunk.map(({ result: { amount } }) =>
      'comparator' in amount ? amount.comparator : '=',
    );
    const codes = chunk.map(({ result: { amount } }) => list(amount.state === 'codes' ? amount.codes : []));
    await tx.$executeRaw`
      insert into calculated_value (period_id, unit_id, metric_id, metric_version_id, value, comparator, codes, trace, event_id)
      select ${periodId}, unit_id, metric_id, version_id, value, comparator,
             array(select jsonb_array_elements_text(codes::jsonb)), trace::jsonb, ${eventId}
      from unnest(
        ${chunk.map((row) => row.leafId)}::int[], ${chunk.map((row) => row.metricId)}::int[],
        ${chunk.map((row) => row.definition.versionId)}::int[], ${chunk.map((row) => row.value)}::text[],
        ${comparators}::text[], ${codes}::text[], ${chunk.map((row) => JSON.stringify(row.result.trace))}::text[]
      ) as t(unit_id, metric_id, version_id, value, comparator, codes, trace)`;
  }
}

/** Compares as documents: the database keeps JSON with its keys in another order. */
function sameJson(stored: string, trace: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return (
    JSON.stringify(sorted(JSON.parse(stored))) === JSON.stringify(sorted(JSON.parse(JSON.stringify(trace))))
  );
}
