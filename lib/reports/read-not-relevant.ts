import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import type { Figure } from './figure';
import type { Boundary } from './open-boundary';
import { readBoundaryShares } from './read-leaf-shares';

/** Why nothing of a metric applies in a boundary: the reasons that were given, each once, by metric. */
export type NotRelevant = ReadonlyMap<string, readonly string[]>;

/** All that was asked is approved, and none of it is an amount: it was answered "not applicable". */
export const isNotRelevant = ({ value, status, complete }: Figure): boolean =>
  value === null && status === 'not-available' && complete;

interface ReasonRow {
  readonly metric: string;
  readonly reason: string;
}

/** The reasons of those of these figures that are not relevant; rare reasons first, they say the most. */
export async function readNotRelevant(
  boundary: Boundary,
  periodIds: readonly number[],
  figures: readonly Figure[],
): Promise<NotRelevant> {
  const metrics = figures.filter(isNotRelevant).map(({ metric }) => metric);
  if (metrics.length === 0) return new Map();
  const shares = await readBoundaryShares(boundary, periodIds);
  const leafIds = [...new Set(shares.map(({ leafId }) => leafId))];
  const rows = await rowsOf<ReasonRow>(
    reader(),
    sql`
    select metric, reason from (
      select distinct on (a.id) m.code as metric, v.kind::text as kind, v.reason
      from data_point a
      join data_point_version v on v.data_point_id = a.id
      join metric m on m.id = a.metric_id
      where a.unit_id = any(${leafIds}::int[]) and a.period_id = any(${[...periodIds]}::int[])
        and m.code = any(${metrics}::text[])
        and exists (
          select 1 from submission_decision d
          where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
      order by a.id, v.version desc) latest
    where kind = 'NOT_APPLICABLE' and reason is not null
    group by metric, reason order by metric, count(*), reason`,
  );
  return new Map(
    metrics.map((metric) => [
      metric,
      rows.filter((row) => row.metric === metric).map(({ reason }) => reason),
    ]),
  );
}
