import type { ReadBills } from '../bills/bill';
import { type BillsAsked, readBills } from '../bills/read-bills';
import { reader } from '../db/reader';

/** One version of an answer as it stands in the ledger; numbers as canonical text. */
export interface AnswerVersion {
  readonly id: number;
  readonly dataPointId: number;
  readonly metric: string;
  readonly breakdown: string;
  readonly memberEn: string | null;
  readonly memberZh: string | null;
  readonly version: number;
  readonly submissionId: number;
  readonly submissionVersion: number;
  readonly kind: 'REPORTED' | 'ESTIMATED' | 'NOT_APPLICABLE' | 'NOT_AVAILABLE';
  readonly comparator: '=' | '>' | '≥' | '~' | '<';
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly date: string | null;
  readonly text: string | null;
  readonly entered: string;
  readonly enteredUnit: string;
  /** Where bills were entered: what of each makes up the value. */
  readonly bills: ReadBills | null;
  readonly direct: boolean;
  readonly reason: string;
  readonly note: string;
  readonly sourceKind: 'METER' | 'INVOICE' | 'RECORD' | 'ESTIMATE' | 'PARTNER' | null;
  readonly provenance: 'PUBLISHED' | 'ILLUSTRATIVE' | null;
  readonly source: string | null;
  readonly byEn: string | null;
  readonly byZh: string | null;
  readonly at: Date;
  readonly seq: string;
  readonly hash: string;
}

interface Row extends Omit<AnswerVersion, 'bills'>, Pick<BillsAsked, 'timeRule' | 'unit'> {
  readonly period: string;
}

/**
 * The versions of a leaf's answers in one period, up to the one that was approved, oldest first: those of these metrics,
 * and those that these version ids belong to. What was never approved no report shows.
 */
export async function readAnswers(
  leafId: number,
  periodId: number,
  metricIds: readonly number[],
  versionIds: readonly number[],
): Promise<AnswerVersion[]> {
  const rows = await reader().$queryRaw<Row[]>`
    with wanted as (
      select a.id, (
        select max(v.version) from data_point_version v
        where v.data_point_id = a.id and exists (
          select 1 from submission_decision d where d.submission_id = v.submission_id and d.kind = 'APPROVED'
            and d.submission_version >= v.submission_version)) as approved
      from data_point a
      where a.unit_id = ${leafId} and a.period_id = ${periodId} and (a.metric_id = any(${[...metricIds]}::int[]) or a.id in (
        select data_point_id from data_point_version where id = any(${[...versionIds]}::int[])))
    )
    select v.id, a.id as "dataPointId", m.code as metric, a.breakdown, c.name_en as "memberEn", c.name_zh as "memberZh",
           v.version, v.submission_id as "submissionId", v.submission_version as "submissionVersion",
           v.kind::text as kind, v.comparator, trim_scale(v.value)::text as value, v.codes, v.date::text as date, v.text,
           v.entered, v.entered_unit as "enteredUnit", v.direct, v.reason, v.note, v.source_kind::text as "sourceKind",
           v.provenance::text as provenance, v.source, u.name_en as "byEn", u.name_zh as "byZh",
           e.at, e.seq::text as seq, v.hash, r.code as period, d.unit, d.time_rule as "timeRule"
    from wanted w
    join data_point a on a.id = w.id
    join metric m on m.id = a.metric_id
    join reporting_period r on r.id = a.period_id
    join data_point_version v on v.data_point_id = a.id and v.version <= w.approved
    join metric_version d on d.id = v.metric_version_id
    join audit_event e on e.id = v.event_id
    left join code_list_member c on c.list_code = d.breakdown and c.code = a.breakdown
    left join user_account u on u.id = v.entered_by_id
    order by m.position, coalesce(c.position, 0), a.breakdown, v.version`;
  return rows.map(({ period, unit, timeRule, ...version }) => ({
    ...version,
    bills: version.value === null ? null : billsOf(version.entered, { unit, timeRule }, period),
  }));
}

function billsOf(
  entered: string,
  asked: Pick<BillsAsked, 'timeRule' | 'unit'>,
  period: string,
): ReadBills | null {
  const bills = readBills(entered, { ...asked, min: null, max: null }, period);
  return bills === null || 'code' in bills ? null : bills;
}
