import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { type DataSource, qualityOfFactor, qualityOfSource } from '../calculation/data-quality';
import { decimal } from '../calculation/decimal';
import type { FactorRead, GradedAnswer, LeafRead, TraceRead } from '../calculation/spread-of-metric';
import type { DataQuality } from '../calculation/uncertainty';
import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import type { MadeAnew } from './recompute-leaves';
import { resultsUnder } from './results-under';

/** Leaves as their amounts are walked down, by leaf and period; and where each answer says it comes from, by its key. */
export interface LeafReads {
  readonly of: (leafId: number, period: string) => LeafRead | null;
  readonly sources: ReadonlyMap<string, DataSource>;
}

interface TraceRow {
  readonly leafId: number;
  readonly period: string;
  readonly metric: string;
  readonly trace: TraceRead;
}

interface AnswerRow {
  readonly leafId: number;
  readonly period: string;
  readonly metric: string;
  readonly id: number;
  readonly breakdown: string;
  readonly value: string;
  readonly source: DataSource;
}

/** What stands under these metrics on these leaves in these periods under an approach: three set queries. */
export async function readLeafReads(
  leafIds: readonly number[],
  periodIds: readonly number[],
  metrics: readonly string[],
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<LeafReads> {
  const anew = tracesOf(await resultsUnder(approach, leafIds, periodIds));
  const traces = [...(await readTraces(leafIds, periodIds, metrics)), ...anew];
  const answers = await readGradedAnswers(leafIds, periodIds, metrics);
  const factor = await readFactorGrades(traces.map(({ trace }) => trace));
  const leaves = new Map<string, { traces: Map<string, TraceRead>; answers: Map<string, GradedAnswer[]> }>();
  const leafOf = (row: { leafId: number; period: string }) => {
    const known = leaves.get(place(row.leafId, row.period)) ?? { traces: new Map(), answers: new Map() };
    leaves.set(place(row.leafId, row.period), known);
    return known;
  };
  for (const row of traces) leafOf(row).traces.set(row.metric, row.trace);
  for (const row of answers) {
    const { answers: known } = leafOf(row);
    const { breakdown, value, source } = row;
    const answer = {
      key: keyOf(row.id),
      breakdown,
      value: decimal(value),
      quality: qualityOfSource[source],
    };
    known.set(row.metric, [...(known.get(row.metric) ?? []), answer]);
  }
  return {
    of: (leafId, period) => {
      const known = leaves.get(place(leafId, period));
      return known ? { ...known, factor } : null;
    },
    sources: new Map(answers.map(({ id, source }) => [keyOf(id), source])),
  };
}

const place = (leafId: number, period: string): string => `${leafId} ${period}`;
const keyOf = (versionId: number): string => `answer ${versionId}`;

/** Of what another approach reads otherwise; laid over what was kept. */
const tracesOf = (made: readonly MadeAnew[]): TraceRow[] =>
  made.flatMap(({ period, results }) =>
    results.map(({ leafId, result: { metric, trace } }) => ({ leafId, period: period.code, metric, trace })),
  );

const readTraces = (
  leafIds: readonly number[],
  periodIds: readonly number[],
  metrics: readonly string[],
): Promise<TraceRow[]> =>
  rowsOf(
    reader(),
    sql`
  select distinct on (c.unit_id, c.metric_id, c.period_id)
    c.unit_id as "leafId", p.code as period, m.code as metric, c.trace - 'versionIds' as trace
  from calculated_value c
  join metric m on m.id = c.metric_id
  join reporting_period p on p.id = c.period_id
  where c.unit_id = any(${[...leafIds]}::int[]) and c.period_id = any(${[...periodIds]}::int[])
    and m.code = any(${[...metrics]}::text[])
  order by c.unit_id, c.metric_id, c.period_id, c.id desc`,
  );

/** The numbers in force: of each data point the latest version that was approved (see rollups/approved-answers). */
const readGradedAnswers = (
  leafIds: readonly number[],
  periodIds: readonly number[],
  metrics: readonly string[],
): Promise<AnswerRow[]> =>
  rowsOf(
    reader(),
    sql`
  select * from (
    select distinct on (a.id)
      a.unit_id as "leafId", p.code as period, m.code as metric, v.id, a.breakdown,
      trim_scale(v.value)::text as value,
      case when v.kind = 'ESTIMATED' then 'ESTIMATE' else coalesce(v.source_kind::text, 'UNSAID') end as source
    from data_point a
    join data_point_version v on v.data_point_id = a.id
    join metric m on m.id = a.metric_id
    join reporting_period p on p.id = a.period_id
    where a.unit_id = any(${[...leafIds]}::int[]) and a.period_id = any(${[...periodIds]}::int[])
      and m.code = any(${[...metrics]}::text[])
      and exists (
        select 1 from submission_decision d
        where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
    order by a.id, v.version desc
  ) latest where value is not null
  order by id`,
  );

/** How far each factor that was applied is trusted. One that is no longer in the catalogue is taken for fair. */
async function readFactorGrades(traces: readonly TraceRead[]): Promise<LeafRead['factor']> {
  const applied = traces.flatMap(({ factors }) => factors);
  const editions = [...new Set(applied.map(({ edition }) => edition))];
  const factors = await reader().factor.findMany({
    where: { factorSet: { code: { in: editions } } },
    select: { code: true, confidence: true, factorSet: { select: { code: true } } },
  });
  const known = new Map(
    factors.map(({ code, confidence, factorSet }) => [
      factorKey({ code, edition: factorSet.code }),
      confidence,
    ]),
  );
  return (one) => {
    const key = factorKey(one);
    return { key, quality: gradeOf(known.get(key), one) };
  };
}

const factorKey = ({ code, edition }: Pick<FactorRead, 'code' | 'edition'>): string =>
  `factor ${edition} ${code}`;

const gradeOf = (confidence: string | undefined, { overridden }: FactorRead): DataQuality =>
  confidence === undefined ? 'fair' : qualityOfFactor(confidence, overridden ?? false);
