import { atHead } from '../db/at-head';
import type { AnswerKind } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { cellName, type EarlierAnswer } from './leaf-form';

interface Row {
  unit_id: number;
  metric: string;
  breakdown: string;
  kind: AnswerKind;
  comparator: string;
  value: string | null;
  codes: string[];
  date: string | null;
  text: string | null;
}

type Db = Pick<Reader, '$queryRaw'>;
type Earlier = ReadonlyMap<number, ReadonlyMap<string, EarlierAnswer>>;

/** The answers in force on these leaves in another period, by leaf and cell: of each data point the latest approved version. */
export function earlierAnswers(db: Db, leafIds: readonly number[], periodCode: string): Promise<Earlier> {
  return atHead(db, `earlier ${periodCode} ${leafIds}`, () => read(db, leafIds, periodCode));
}

async function read(db: Db, leafIds: readonly number[], periodCode: string): Promise<Earlier> {
  const rows = await rowsOf<Row>(
    db,
    sql`
    select distinct on (p.id)
      p.unit_id, m.code as metric, p.breakdown, v.kind::text as kind, v.comparator,
      trim_scale(v.value)::text as value, v.codes, to_char(v.date, 'YYYY-MM-DD') as date, v.text
    from data_point p
    join reporting_period r on r.id = p.period_id and r.code = ${periodCode}
    join data_point_version v on v.data_point_id = p.id
    join metric m on m.id = p.metric_id
    where p.unit_id = any(${leafIds}::int[])
      and exists (
        select 1 from submission_decision d
        where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
    order by p.id, v.version desc`,
  );
  const answers = new Map<number, Map<string, EarlierAnswer>>();
  for (const { unit_id, metric, breakdown, ...answer } of rows) {
    const known = answers.get(unit_id) ?? new Map<string, EarlierAnswer>();
    answers.set(unit_id, known.set(cellName(metric, breakdown), answer));
  }
  return answers;
}
