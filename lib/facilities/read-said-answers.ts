import { reader } from '../db/reader';

/** An approved answer that is no number: a date, a text, or that none is available and why. */
export interface SaidAnswer {
  readonly metric: string;
  readonly period: string;
  readonly breakdown: string;
  readonly kind: 'REPORTED' | 'ESTIMATED' | 'NOT_APPLICABLE' | 'NOT_AVAILABLE';
  /** 'YYYY-MM-DD' */
  readonly date: string | null;
  readonly text: string | null;
  readonly reason: string;
}

/** The approved answers of a leaf in words, oldest first: milestones, texts, and what is not available. */
export async function readSaidAnswers(unitId: number): Promise<SaidAnswer[]> {
  return reader().$queryRaw<SaidAnswer[]>`
    select said.metric, said.period, said.breakdown, said.kind, said.date, said.text, said.reason from (
      select distinct on (a.id)
        m.code as metric, p.code as period, p.ends_on, a.id, a.breakdown, v.kind::text as kind,
        v.date::text as date, v.text, v.reason
      from data_point a
      join data_point_version v on v.data_point_id = a.id
      join metric m on m.id = a.metric_id
      join reporting_period p on p.id = a.period_id
      where a.unit_id = ${unitId} and exists (
        select 1 from submission_decision d
        where d.submission_id = v.submission_id and d.kind = 'APPROVED' and d.submission_version >= v.submission_version)
      order by a.id, v.version desc) said
    where said.date is not null or said.text is not null or said.kind in ('NOT_AVAILABLE', 'NOT_APPLICABLE')
    order by said.ends_on, said.id`;
}
