import { atHead } from '../db/at-head';
import type { AnswerKind, SourceKind } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { cellName, type SubmittedAnswer } from './leaf-form';

interface Row {
  unit_id: number;
  metric: string;
  breakdown: string;
  version_id: number;
  data_point_id: number;
  version: number;
  submission_version: number;
  hash: string;
  kind: AnswerKind;
  comparator: string;
  value: string | null;
  codes: string[];
  date: string | null;
  text: string | null;
  entered: string;
  entered_unit: string;
  reason: string;
  note: string;
  source_kind: SourceKind | null;
}

type Db = Pick<Reader, '$queryRaw'>;
type Submitted = ReadonlyMap<number, ReadonlyMap<string, SubmittedAnswer>>;

/** Of every data point of these leaves in the period the latest submitted version, approved or not, by leaf and cell. */
export function submittedAnswers(db: Db, leafIds: readonly number[], periodId: number): Promise<Submitted> {
  return atHead(db, `submitted ${periodId} ${leafIds}`, () => read(db, leafIds, periodId));
}

async function read(db: Db, leafIds: readonly number[], periodId: number): Promise<Submitted> {
  const rows = await rowsOf<Row>(
    db,
    sql`
    select distinct on (p.id)
      p.unit_id, m.code as metric, p.breakdown, v.id as version_id, p.id as data_point_id, v.version, v.submission_version,
      v.hash, v.kind::text as kind, v.comparator, trim_scale(v.value)::text as value, v.codes,
      to_char(v.date, 'YYYY-MM-DD') as date, v.text, v.entered, v.entered_unit, v.reason, v.note,
      v.source_kind::text as source_kind
    from data_point p
    join data_point_version v on v.data_point_id = p.id
    join metric m on m.id = p.metric_id
    where p.unit_id = any(${leafIds}::int[]) and p.period_id = ${periodId}
    order by p.id, v.version desc`,
  );
  const answers = new Map<number, Map<string, SubmittedAnswer>>();
  for (const row of rows) {
    const { unit_id, metric, breakdown, version_id, data_point_id, submission_version, ...rest } = row;
    const { entered_unit, source_kind, ...answer } = rest;
    const known = answers.get(unit_id) ?? new Map<string, SubmittedAnswer>();
    known.set(cellName(metric, breakdown), {
      ...answer,
      versionId: version_id,
      dataPointId: data_point_id,
      submissionVersion: submission_version,
      enteredUnit: entered_unit,
      sourceKind: source_kind,
    });
    answers.set(unit_id, known);
  }
  return answers;
}
