import { reader } from '../db/reader';
import type { FigureDifference } from './first-difference';
import type { OpenedFigures } from './open-figures';
import { statedValue } from './stated-value';

/** A target as the ledger sealed it, beside the one that is shown. */
export interface ProvedTarget {
  readonly stored: string | null;
  readonly recomputed: string | null;
  readonly difference: FigureDifference | null;
  /** The event that set it. */
  readonly seq: string | null;
}

interface TargetRow {
  readonly comparator: string;
  readonly value: string;
  readonly seq: string;
  /** Neither the row nor anything its event sealed was touched. */
  readonly whole: boolean;
}

/**
 * A target is set, not calculated: it is proved by the row that set it, by that row's hash, and by the digest its event
 * sealed over what came with it. Writes nothing.
 */
export async function recomputeTarget(
  { boundary: { unit }, year, figures }: Pick<OpenedFigures, 'boundary' | 'year' | 'figures'>,
  metric: string,
): Promise<ProvedTarget> {
  const [row] = await reader().$queryRaw<TargetRow[]>`
    select t.comparator, trim_scale(t.value)::text as value, e.seq::text as seq,
           t.row_hash = row_hash_of(to_jsonb(t)) and (e.facts is null or e.facts = facts_digest(e.id)) as whole
    from target t join metric m on m.id = t.metric_id join audit_event e on e.id = t.event_id
    where t.unit_id = ${unit.id} and t.fiscal_year = ${year.year} and m.code = ${metric}
    order by t.id limit 1`;
  const stored = statedValue(figures.find((one) => one.metric === metric) ?? null);
  const recomputed = row ? statedValue(row) : null;
  const sides = { metric, unitId: unit.id, period: null, stored, recomputed };
  const what = row?.whole ? 'figure' : 'target';
  const equal = row?.whole && stored === recomputed;
  return { stored, recomputed, difference: equal ? null : { what, ...sides }, seq: row?.seq ?? null };
}
