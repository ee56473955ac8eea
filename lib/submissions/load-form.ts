import { previousQuarter } from '../calendar/previous-quarter';
import { sameQuarterLastYear } from '../calendar/same-quarter-last-year';
import type { PeriodKind, PeriodState, SubmissionState } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { askedQuestions } from './asked-questions';
import type { DraftCell } from './draft-cell';
import { earlierAnswers } from './earlier-answers';
import { cellName, type LeafForm, type SubmittedAnswer } from './leaf-form';
import { leavesOf } from './leaves-of';
import type { ListMember } from './question';
import { submittedAnswers } from './submitted-answers';

export interface FormPeriod {
  readonly id: number;
  readonly code: string;
  readonly kind: PeriodKind;
  readonly fiscalYear: number;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly dueOn: Date | null;
  readonly state: PeriodState;
}

export interface FormUnit {
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** The row of a unit's quarter; before the first save it is a draft that nothing was written for. */
export interface FormSubmission {
  readonly id: number | null;
  readonly state: SubmissionState;
  readonly version: number;
  readonly revision: number;
  /** Who submitted the version at hand. */
  readonly submittedById: string | null;
  readonly savedAt: Date | null;
}

/** Everything a unit's quarter consists of, unfiltered by who asks. */
export interface UnitForm {
  readonly unit: FormUnit;
  readonly period: FormPeriod;
  readonly submission: FormSubmission;
  readonly leaves: readonly LeafForm[];
  readonly lists: ReadonlyMap<string, readonly ListMember[]>;
}

const unwritten: FormSubmission = {
  id: null,
  state: 'DRAFT',
  version: 0,
  revision: 0,
  submittedById: null,
  savedAt: null,
};

/** Reads a unit's quarter in a fixed number of queries; null where there is no such unit, period, or nothing to answer. */
export async function loadForm(db: Reader, periodCode: string, unitCode: string): Promise<UnitForm | null> {
  const period = await findPeriod(db, periodCode);
  const unit = await db.organisationalUnit.findUnique({
    where: { code: unitCode },
    select: { id: true, code: true, nameEn: true, nameZh: true, type: true },
  });
  if (!period || !unit || unit.type !== null) return null;
  const places = (await leavesOf(db, period)).filter((leaf) => leaf.parentId === unit.id);
  const sets = await askedQuestions(db, period);
  const asked = places.filter((leaf) => (sets.get(leaf.type) ?? []).length > 0);
  if (asked.length === 0) return null;
  const ids = asked.map((leaf) => leaf.id);
  const { submission, drafts } = await findSubmission(db, unit.id, period.id);
  const submitted = await submittedAnswers(db, ids, period.id);
  const quarter = period.kind === 'QUARTER';
  const lastQuarter = quarter ? await earlierAnswers(db, ids, previousQuarter(period.code)) : new Map();
  const lastYear = quarter ? await earlierAnswers(db, ids, sameQuarterLastYear(period.code)) : new Map();
  const leaves = asked.map(
    (leaf): LeafForm => ({
      ...leaf,
      questions: sets.get(leaf.type) ?? [],
      drafts: startFromSubmitted(
        leaf.code,
        submitted.get(leaf.id) ?? new Map(),
        drafts.get(leaf.id) ?? new Map(),
      ),
      submitted: submitted.get(leaf.id) ?? new Map(),
      lastQuarter: lastQuarter.get(leaf.id) ?? new Map(),
      lastYear: lastYear.get(leaf.id) ?? new Map(),
    }),
  );
  return { unit, period, submission, leaves, lists: await findLists(db, leaves) };
}

/** Drafts go on from what was submitted: where no cell was saved since, the submitted answer stands in its place. */
function startFromSubmitted(
  leaf: string,
  submitted: ReadonlyMap<string, SubmittedAnswer>,
  saved: ReadonlyMap<string, DraftCell>,
): Map<string, DraftCell> {
  const start = [...submitted].map(([name, answer]): [string, DraftCell] => {
    const [metric = '', breakdown = ''] = name.split('/');
    const { kind, comparator, reason, note, sourceKind, value, codes, date, text } = answer;
    const entered = answer.entered || value || codes.join('\n') || date || text || '';
    return [
      name,
      { leaf, metric, breakdown, kind, comparator, entered, reason, note, sourceKind, revision: 0 },
    ];
  });
  return new Map([...start, ...saved]);
}

/** What a form knows of its period. */
export const formPeriodColumns = {
  id: true,
  code: true,
  kind: true,
  fiscalYearId: true,
  nameEn: true,
  nameZh: true,
  startsOn: true,
  endsOn: true,
  dueOn: true,
  state: true,
} as const;

/** A period that was opened at least once, by its code in any case. */
export async function findPeriod(
  db: Pick<Reader, 'reportingPeriod'>,
  code: string,
): Promise<FormPeriod | null> {
  const period = await db.reportingPeriod.findFirst({
    where: { code: code.toLowerCase(), state: { not: 'UNOPENED' } },
    select: formPeriodColumns,
  });
  if (!period) return null;
  const { fiscalYearId, ...rest } = period;
  return { ...rest, fiscalYear: fiscalYearId };
}

async function findSubmission(
  db: Reader,
  unitId: number,
  periodId: number,
): Promise<{ submission: FormSubmission; drafts: Map<number, Map<string, DraftCell>> }> {
  const row = await db.submission.findUnique({
    where: { unitId_periodId: { unitId, periodId } },
    select: {
      id: true,
      state: true,
      version: true,
      revision: true,
      decisions: {
        where: { kind: 'SUBMITTED' },
        orderBy: { id: 'desc' },
        take: 1,
        select: { actorId: true },
      },
    },
  });
  if (!row) return { submission: unwritten, drafts: new Map() };
  const cells = await db.draftValue.findMany({
    where: { submissionId: row.id },
    select: {
      unitId: true,
      unit: { select: { code: true } },
      metric: { select: { code: true } },
      breakdown: true,
      kind: true,
      comparator: true,
      entered: true,
      reason: true,
      note: true,
      sourceKind: true,
      revision: true,
      updatedAt: true,
    },
  });
  const drafts = new Map<number, Map<string, DraftCell>>();
  for (const { unitId: leafId, unit, metric, updatedAt: _, ...cell } of cells) {
    const known = drafts.get(leafId) ?? new Map<string, DraftCell>();
    known.set(cellName(metric.code, cell.breakdown), { ...cell, leaf: unit.code, metric: metric.code });
    drafts.set(leafId, known);
  }
  const { decisions, ...submission } = row;
  const saved = cells.map((cell) => cell.updatedAt.getTime());
  return {
    submission: {
      ...submission,
      submittedById: decisions[0]?.actorId ?? null,
      savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    },
    drafts,
  };
}

async function findLists(
  db: Pick<Reader, 'codeListMember'>,
  leaves: readonly LeafForm[],
): Promise<Map<string, ListMember[]>> {
  const codes = new Set(leaves.flatMap((leaf) => leaf.questions.map((question) => question.list ?? '')));
  const members = await db.codeListMember.findMany({
    where: { listCode: { in: [...codes] } },
    orderBy: [{ listCode: 'asc' }, { position: 'asc' }],
    select: { listCode: true, code: true, nameEn: true, nameZh: true },
  });
  const lists = new Map<string, ListMember[]>();
  for (const { listCode, ...member } of members) {
    lists.set(listCode, [...(lists.get(listCode) ?? []), member]);
  }
  return lists;
}
