import type { FactorApplied } from '../calculation/factor-applied';
import type { Trace } from '../calculation/trace';
import { reader } from '../db/reader';

export interface FactorCandidate {
  readonly code: string;
  readonly edition: string;
  readonly region: string | null;
}

/** How a leaf's calculated value came about, as it was stored when it was approved. */
export interface StoredTrace {
  readonly trace: Trace;
  /** The factors that were weighed and lost, by id. */
  readonly candidates: ReadonlyMap<number, FactorCandidate>;
  readonly seq: string;
  readonly at: Date;
  readonly hash: string;
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
    select: { trace: true, event: { select: { seq: true, at: true, hash: true } } },
  });
  if (!stored) return null;
  const { seq, at, hash } = stored.event;
  const trace = stored.trace as unknown as Trace;
  return { trace, candidates: await readCandidates(trace.factors), seq: String(seq), at, hash };
}

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
