import { chunks } from './chunks';
import type { DemoLoad } from './demo-load';
import { ledgerAnswer } from './hashed-answer';
import { known } from './known';
import type { Answer } from './read-answers';

/** The submission an answer belongs to, and who entered it. */
export interface Belonging {
  readonly submissionId: number;
  readonly periodId: number;
  readonly enteredById: string | null;
  readonly eventId: bigint;
}

/** Writes the first versions of a submission's answers with their anchors. Arrays of codes travel as JSON through `unnest`. */
export async function insertAnswers(
  { tx, unitIds, definitions }: Pick<DemoLoad, 'tx' | 'unitIds' | 'definitions'>,
  answers: readonly Answer[],
  { submissionId, periodId, enteredById, eventId }: Belonging,
): Promise<void> {
  for (const chunk of chunks(answers)) {
    const rows = chunk.map((answer) => {
      const definition = known(definitions, answer.metric);
      const unitId = known(unitIds, answer.leaf);
      return { unitId, definition, ...ledgerAnswer(answer, definition, enteredById) };
    });
    const unit = rows.map((row) => row.unitId);
    const metric = rows.map((row) => row.definition.metricId);
    const breakdown = rows.map((row) => row.answer.breakdown);
    await tx.$executeRaw`
      insert into data_point (unit_id, metric_id, period_id, breakdown)
      select unit_id, metric_id, ${periodId}, breakdown
      from unnest(${unit}::int[], ${metric}::int[], ${breakdown}::text[]) as t(unit_id, metric_id, breakdown)`;
    await tx.$executeRaw`
      insert into data_point_version (
        data_point_id, version, submission_id, submission_version, metric_version_id, kind, comparator, value, codes,
        date, text, entered, entered_unit, direct, reason, note, source_kind, provenance, source, entered_by_id, hash, event_id)
      select p.id, 1, ${submissionId}, 1, t.version_id, t.kind::answer_kind, t.comparator, t.value,
             array(select jsonb_array_elements_text(t.codes::jsonb)), t.date, t.text, t.entered, t.entered_unit, t.direct,
             t.reason, t.note, t.source_kind::source_kind, t.provenance::provenance, t.source, ${enteredById}::uuid, t.hash,
             ${eventId}
      from unnest(
        ${unit}::int[], ${metric}::int[], ${breakdown}::text[],
        ${rows.map((row) => row.definition.versionId)}::int[], ${rows.map(({ answer }) => answer.kind)}::text[],
        ${rows.map(({ answer }) => answer.comparator)}::text[], ${rows.map((row) => row.value)}::numeric[],
        ${rows.map(({ answer }) => JSON.stringify(answer.codes))}::text[], ${rows.map((row) => row.date)}::date[],
        ${rows.map((row) => row.text)}::text[], ${rows.map((row) => row.entered)}::text[],
        ${rows.map((row) => row.enteredUnit)}::text[], ${rows.map(({ answer }) => answer.direct)}::bool[],
        ${rows.map(({ answer }) => answer.reason)}::text[], ${rows.map(({ answer }) => answer.note)}::text[],
        ${rows.map(({ answer }) => answer.sourceKind)}::text[], ${rows.map(({ answer }) => answer.provenance)}::text[],
        ${rows.map(({ answer }) => answer.source)}::text[], ${rows.map((row) => row.hash)}::text[]
      ) as t(unit_id, metric_id, breakdown, version_id, kind, comparator, value, codes, date, text, entered, entered_unit,
             direct, reason, note, source_kind, provenance, source, hash)
      join data_point p on p.unit_id = t.unit_id and p.metric_id = t.metric_id and p.breakdown = t.breakdown
        and p.period_id = ${periodId}`;
  }
}
