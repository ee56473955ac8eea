import { meansBills } from '../bills/parse-bills';
import { dbDate } from '../calendar/db-date';
import type { Prisma } from '../db/generated/client';
import type { Tx } from '../db/tx';
import { hashAnswer } from '../record/hash';
import type { DraftCell } from './draft-cell';
import type { SubmittedAnswer } from './leaf-form';
import { cellName } from './leaf-form';
import type { UnitForm } from './load-form';
import type { Question } from './question';
import type { AnswerContent } from './read-answer';
import { readQuestions } from './read-question';

/** A readable cell that is new, or says something else than its last submitted version. */
export interface ChangedAnswer {
  readonly leafId: number;
  readonly leaf: string;
  readonly question: Question;
  readonly cell: DraftCell;
  readonly content: AnswerContent;
  readonly previous: SubmittedAnswer | null;
}

/** What submitting would freeze; unchanged answers are not repeated. Pure. */
export function changedAnswers(form: UnitForm): ChangedAnswer[] {
  return form.leaves.flatMap((leaf) =>
    [...readQuestions(leaf, form.lists).values()].flatMap(({ question, cells }) =>
      cells.flatMap(({ breakdown, cell, read }): ChangedAnswer[] => {
        if (read.state !== 'answered' && read.state !== 'none') return [];
        const previous = leaf.submitted.get(cellName(question.metric, breakdown)) ?? null;
        if (previous && saysTheSame(previous, cell, read.content)) return [];
        return [{ leafId: leaf.id, leaf: leaf.code, question, cell, content: read.content, previous }];
      }),
    ),
  );
}

function saysTheSame(previous: SubmittedAnswer, cell: DraftCell, content: AnswerContent): boolean {
  return (
    previous.kind === cell.kind &&
    previous.comparator === comparatorOf(cell) &&
    previous.value === content.value &&
    (content.value === null || sameBills(previous.entered, cell.entered)) &&
    previous.codes.join() === content.codes.join() &&
    previous.date === content.date &&
    previous.text === content.text &&
    previous.reason === cell.reason &&
    previous.note === cell.note &&
    previous.sourceKind === cell.sourceKind
  );
}

/** A number is the same however it is spelt; of bills every word is what the amount rests on. */
const sameBills = (before: string, now: string): boolean =>
  before === now || !(meansBills(before) || meansBills(now));

/** "More than" says nothing of an answer that is not there. */
const comparatorOf = ({ kind, comparator }: DraftCell): string =>
  kind === 'REPORTED' || kind === 'ESTIMATED' ? comparator : '=';

const rowsPerInsert = 500;

interface Submitting {
  readonly submissionId: number;
  readonly submissionVersion: number;
  readonly periodId: number;
  readonly period: string;
  readonly enteredById: string;
  readonly eventId: bigint;
}

/** Writes the answers into the ledger, each hashed and chained to the version it replaces. Returns how many. */
export async function freezeAnswers(
  tx: Tx,
  answers: readonly ChangedAnswer[],
  submitting: Submitting,
): Promise<number> {
  const anchors = await anchorsOf(tx, answers, submitting.periodId);
  const rows = answers.map((answer) => versionRow(answer, anchors.get(anchorKey(answer)) ?? 0, submitting));
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await tx.dataPointVersion.createMany({ data: rows.slice(start, start + rowsPerInsert) });
  }
  return rows.length;
}

const anchorKey = ({ leafId, question, cell }: ChangedAnswer): string =>
  `${leafId}/${question.metricId}/${cell.breakdown}`;

async function anchorsOf(
  tx: Tx,
  answers: readonly ChangedAnswer[],
  periodId: number,
): Promise<Map<string, number>> {
  const known = answers.flatMap((answer) =>
    answer.previous ? [[anchorKey(answer), answer.previous.dataPointId] as const] : [],
  );
  const fresh = answers.filter(({ previous }) => previous === null);
  const data = fresh.map(({ leafId, question, cell }) => ({
    unitId: leafId,
    metricId: question.metricId,
    periodId,
    breakdown: cell.breakdown,
  }));
  const created: [string, number][] = [];
  for (let start = 0; start < data.length; start += rowsPerInsert) {
    const points = await tx.dataPoint.createManyAndReturn({ data: data.slice(start, start + rowsPerInsert) });
    for (const { id, unitId, metricId, breakdown } of points) {
      created.push([`${unitId}/${metricId}/${breakdown}`, id]);
    }
  }
  return new Map([...known, ...created]);
}

function versionRow(
  { leaf, question, cell, content, previous }: ChangedAnswer,
  dataPointId: number,
  submitting: Submitting,
): Prisma.DataPointVersionCreateManyInput {
  const { submissionId, submissionVersion, period, enteredById, eventId } = submitting;
  const { value, codes, date, text, enteredUnit } = content;
  const { kind, reason, note, sourceKind, breakdown } = cell;
  const none = kind === 'NOT_APPLICABLE' || kind === 'NOT_AVAILABLE';
  const said = {
    version: (previous?.version ?? 0) + 1,
    submissionVersion,
    kind,
    comparator: comparatorOf(cell),
    value,
    codes: [...codes],
    text,
    entered: none ? '' : cell.entered,
    enteredUnit,
    direct: question.direct,
    reason,
    note,
    sourceKind,
    enteredById,
  };
  const hash = hashAnswer({
    ...said,
    unit: leaf,
    metric: question.metric,
    period,
    breakdown,
    metricVersion: question.version,
    date,
    provenance: null,
    source: null,
    replaces: previous?.hash ?? null,
  });
  return {
    ...said,
    dataPointId,
    submissionId,
    metricVersionId: question.versionId,
    date: date === null ? null : dbDate(date),
    replacesId: previous?.versionId ?? null,
    hash,
    eventId,
  };
}
