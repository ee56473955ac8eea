import type { SubmissionState } from '@/lib/db/generated/enums';
import type { Reader } from '@/lib/db/reader';
import { quarter } from '@/lib/submissions/testing/answers';

/** What was typed in a cell, and the note beside it. */
export type Said = readonly [entered: string, note: string];

/** All that the ledger keeps of one unit's quarter and that a killed process could have torn. */
export interface UnitState {
  readonly state: SubmissionState;
  readonly version: number;
  readonly revision: number;
  /** Events of the audit trail about this quarter. */
  readonly events: number;
  /** By "leaf/metric/breakdown". */
  readonly drafts: Readonly<Record<string, Said>>;
  /** The latest frozen version of each answer. */
  readonly answers: Readonly<Record<string, Said>>;
}

/** What one verb does to it: all of this or nothing. */
export type Effect =
  | { readonly does: 'save'; readonly cells: Readonly<Record<string, Said>> }
  | { readonly does: 'submit' }
  | { readonly does: 'return' | 'approve' | 'reopen' };

export const untouched: UnitState = {
  state: 'DRAFT',
  version: 0,
  revision: 0,
  events: 0,
  drafts: {},
  answers: {},
};

const NEXT = { return: 'RETURNED', approve: 'APPROVED', reopen: 'RETURNED' } as const;

/** The state after the whole effect. Pure. */
export function after(before: UnitState, effect: Effect): UnitState {
  if (effect.does === 'save') return { ...before, drafts: { ...before.drafts, ...effect.cells } };
  const recorded = { ...before, revision: before.revision + 1, events: before.events + 1 };
  if (effect.does !== 'submit') return { ...recorded, state: NEXT[effect.does] };
  const answers = { ...before.answers, ...before.drafts };
  return { ...recorded, state: 'SUBMITTED', version: before.version + 1, answers };
}

/** The unit's quarter as it stands in the tables, read without the verbs' own questions. */
export async function readUnitState(db: Reader, unit: string): Promise<UnitState> {
  const row = await db.submission.findFirst({
    where: { unit: { code: unit }, period: { code: quarter } },
    select: { id: true, state: true, version: true, revision: true },
  });
  if (!row) return untouched;
  const { id, ...standing } = row;
  const place = {
    unit: { select: { code: true } },
    metric: { select: { code: true } },
    breakdown: true,
  } as const;
  const drafts = await db.draftValue.findMany({
    where: { submissionId: id },
    select: { ...place, entered: true, note: true },
  });
  const versions = await db.dataPointVersion.findMany({
    where: { submissionId: id, replacedBy: null },
    select: { entered: true, note: true, dataPoint: { select: place } },
  });
  const events = await db.auditEvent.count({ where: { subjectKey: `${quarter}/${unit}` } });
  return {
    ...standing,
    events,
    drafts: keyed(drafts),
    answers: keyed(versions.map(({ dataPoint, ...said }) => ({ ...dataPoint, ...said }))),
  };
}

type Row = {
  unit: { code: string };
  metric: { code: string };
  breakdown: string;
  entered: string;
  note: string;
};

const keyed = (rows: readonly Row[]): Record<string, Said> =>
  Object.fromEntries(
    rows.map(({ unit, metric, breakdown, entered, note }) => [
      `${unit.code}/${metric.code}/${breakdown}`,
      [entered, note] as const,
    ]),
  );
