import { reader } from '../db/reader';

/** A step in the life of a submission, with its place in the ledger. */
export interface DecisionRead {
  readonly submissionId: number;
  /** Of the unit whose quarter it is. */
  readonly unit: string;
  readonly period: string;
  readonly kind: 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'REOPENED';
  readonly submissionVersion: number;
  readonly reason: string | null;
  readonly at: Date;
  /** Null where a named job decided, as for loaded history. */
  readonly byEn: string | null;
  readonly byZh: string | null;
  readonly seq: string;
  readonly hash: string;
}

/** Every decision on the submissions that hold this leaf's answers in these periods, in the ledger's order. */
export async function readDecisions(leafId: number, periodIds: readonly number[]): Promise<DecisionRead[]> {
  return reader().$queryRaw<DecisionRead[]>`
    select d.submission_id as "submissionId", w.code as unit, p.code as period, d.kind::text as kind,
           d.submission_version as "submissionVersion", d.reason, d.decided_at as at,
           u.name_en as "byEn", u.name_zh as "byZh", e.seq::text as seq, e.hash
    from submission_decision d
    join submission s on s.id = d.submission_id
    join organisational_unit w on w.id = s.unit_id
    join reporting_period p on p.id = s.period_id
    join audit_event e on e.id = d.event_id
    left join user_account u on u.id = d.actor_id
    where s.period_id = any(${[...periodIds]}::int[]) and s.id in (
      select v.submission_id from data_point_version v join data_point a on a.id = v.data_point_id
      where a.unit_id = ${leafId} and a.period_id = any(${[...periodIds]}::int[]))
    order by e.seq`;
}
