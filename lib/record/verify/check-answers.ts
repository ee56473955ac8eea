import { reader } from '../../db/reader';
import { type HashedAnswer, isHashOfAnswer } from '../hash';
import { takeTurns } from './ask';
import type { Checked, Finding } from './finding';

const rowsPerPage = 500;

interface StoredAnswer extends HashedAnswer {
  readonly id: number;
  readonly hash: string;
  readonly seq: bigint;
  /** Whether it replaces the version before it, and the first replaces none. */
  readonly inOrder: boolean;
}

/** Recomputes the hash that every submitted answer is known by, from its natural keys and what was said. */
export async function checkAnswers(): Promise<Checked> {
  const found: Finding[] = [];
  let after = 0;
  let rows = 0;
  for (;;) {
    const page = await readAnswers(after);
    for (const { id, hash, seq, inOrder, ...said } of page) {
      const place = { table: 'data_point_version', key: String(id), seq: String(seq) };
      if (!isHashOfAnswer(hash, said)) found.push({ fault: 'answer-changed', ...place });
      else if (!inOrder) found.push({ fault: 'answer-order', ...place });
    }
    rows += page.length;
    const last = page.at(-1);
    if (!last || page.length < rowsPerPage) return { rows, found };
    after = last.id;
    await takeTurns();
  }
}

/** Those of these versions that are not as the hash says by which they are known. */
export async function alteredAnswers(ids: readonly number[]): Promise<number[]> {
  const altered: number[] = [];
  const wanted = [...ids].sort((a, b) => a - b);
  for (let start = 0; start < wanted.length; start += rowsPerPage) {
    const page = await readAnswers(0, wanted.slice(start, start + rowsPerPage));
    for (const { id, hash, seq: _seq, inOrder: _inOrder, ...said } of page)
      if (!isHashOfAnswer(hash, said)) altered.push(id);
    await takeTurns();
  }
  return altered;
}

/** A page of the versions after one; `only` narrows it to some. */
function readAnswers(after: number, only: readonly number[] | null = null): Promise<StoredAnswer[]> {
  const ids = only === null ? null : [...only];
  return reader().$queryRaw<StoredAnswer[]>`
    select v.id, v.hash, e.seq,
      case when v.replaces_id is null then v.version = 1
        else b.data_point_id = v.data_point_id and b.version = v.version - 1 end as "inOrder",
      u.code as unit, m.code as metric, p.code as period, d.breakdown, v.version, n.version as "metricVersion",
      v.submission_version as "submissionVersion", v.kind::text as kind, v.comparator,
      trim_scale(v.value)::text as value, v.codes, to_char(v.date, 'YYYY-MM-DD') as date, v.text,
      v.entered, v.entered_unit as "enteredUnit", v.direct, v.reason, v.note,
      v.source_kind::text as "sourceKind", v.provenance::text as provenance, v.source,
      v.entered_by_id::text as "enteredById", b.hash as replaces
    from data_point_version v
    join data_point d on d.id = v.data_point_id
    join organisational_unit u on u.id = d.unit_id
    join metric m on m.id = d.metric_id
    join reporting_period p on p.id = d.period_id
    join metric_version n on n.id = v.metric_version_id
    join audit_event e on e.id = v.event_id
    left join data_point_version b on b.id = v.replaces_id
    where v.id > ${after} and (${ids}::int[] is null or v.id = any(${ids}::int[]))
    order by v.id limit ${rowsPerPage}`;
}
