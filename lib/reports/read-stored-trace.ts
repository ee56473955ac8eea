import { isGiven } from '../calculation/amount';
import type { FactorApplied } from '../calculation/factor-applied';
import type { LeafResult } from '../calculation/leaf-result';
import type { Trace } from '../calculation/trace';
import { reader } from '../db/reader';

export interface FactorCandidate {
  readonly code: string;
  readonly edition: string;
  readonly region: string | null;
}

/** How a leaf's calculated value came about: as it was stored when it was approved, or under another approach. */
export interface StoredTrace {
  readonly trace: Trace;
  /** The formula made no value of it. */
  readonly missing: boolean;
  /** The factors that were weighed and lost, by id. */
  readonly candidates: ReadonlyMap<number, FactorCandidate>;
  /** The event with which it was recorded; null of what is worked out whenever another approach is asked for. */
  readonly recorded: { readonly seq: string; readonly at: Date } | null;
}

/** The trace in force of a leaf's metric in a period; null where no formula made a value there. */
export async function readStoredTrace(
  leafId: number,
  periodId: number,
  metricId: number,
): Promise<StoredTrace | null> {
  const stored = await reader().calculatedValue.findFirst({
    where: { unitId: leafId, periodId, metricId },
    orderBy: { id: 'desc' },
    select: { trace: true, value: true, codes: true, event: { select: { seq: true, at: true } } },
  });
  if (!stored) return null;
  const { seq, at } = stored.event;
  const trace = stored.trace as unknown as Trace;
  const missing = stored.value === null && stored.codes.length === 0;
  return { ...(await withCandidates(trace)), missing, recorded: { seq: String(seq), at } };
}

/** The same of a value that was worked out anew and recorded nowhere. */
export async function unrecordedTrace({ amount, trace }: LeafResult): Promise<StoredTrace> {
  return { ...(await withCandidates(trace)), missing: !isGiven(amount), recorded: null };
}

const withCandidates = async (trace: Trace) => ({ trace, candidates: await readCandidates(trace.factors) });

async function readCandidates(
  factors: readonly FactorApplied[],
): Promise<ReadonlyMap<number, FactorCandidate>> {
  const ids = [...new Set(factors.flatMap(({ lost }) => Object.values(lost ?? {}).flat()))];
  if (ids.length === 0) return new Map();
  const rows = await reader().factor.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, region: true, factorSet: { select: { code: true } } },
  });
  return new Map(
    rows.map(({ id, code, region, factorSet }) => [id, { code, region, edition: factorSet.code }]),
  );
}

/** The metrics of a leaf in a period whose value in force is missing for want of a factor, in the catalogue's order. */
export async function metricsLackingFactors(leafId: number, periodId: number): Promise<string[]> {
  const rows = await reader().$queryRaw<{ code: string }[]>`
    select m.code from calculated_value c join metric m on m.id = c.metric_id
    where c.unit_id = ${leafId} and c.period_id = ${periodId} and c.trace ? 'lacks' and not exists (
      select 1 from calculated_value later where later.unit_id = c.unit_id and later.metric_id = c.metric_id
        and later.period_id = c.period_id and later.id > c.id)
    order by m.position`;
  return rows.map(({ code }) => code);
}
