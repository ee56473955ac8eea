import type { Comparator } from '../calculation/comparator';
import type { LeafAnswer } from '../calculation/leaf-answer';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';

interface AnswerRow {
  unit_id: number;
  version_id: number;
  metric: string;
  breakdown: string;
  kind: LeafAnswer['kind'];
  comparator: Comparator;
  value: string | null;
  codes: string[];
  direct: boolean;
  illustrative: boolean;
}

/**
 * The answers in force on these leaves in one period, by leaf: of each data point the latest version
 * whose submission was approved at that version or a later one.
 */
export async function approvedAnswers(
  db: Pick<Reader, '$queryRaw'>,
  leafIds: readonly number[],
  periodId: number,
): Promise<Map<number, LeafAnswer[]>> {
  const rows = await rowsOf<AnswerRow>(
    db,
    sql`
    select distinct on (p.id)
      p.unit_id, v.id as version_id, m.code as metric, p.breakdown, v.kind::text as kind, v.comparator,
      coalesce(trim_scale(v.value)::text, v.date::text, v.text) as value, v.codes, v.direct, coalesce(v.provenance = 'ILLUSTRATIVE', false) as illustrative
    from data_point p
    join data_point_version v on v.data_point_id = p.id
    join metric m on m.id = p.metric_id
    where p.unit_id = any(${leafIds}::int[]) and p.period_id = ${periodId}
      and exists (
        select 1 from submission_decision d
        where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
    order by p.id, v.version desc`,
  );
  const answers = new Map<number, LeafAnswer[]>();
  for (const { unit_id, version_id, ...answer } of rows) {
    const known = answers.get(unit_id) ?? [];
    known.push({ ...answer, versionId: version_id });
    answers.set(unit_id, known);
  }
  return answers;
}
