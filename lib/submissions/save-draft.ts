import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { COMPARATORS } from '../calculation/comparator';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { type OperationalTx, operate } from '../record/operate';
import { type CellContent, type DraftCell, isBlank, sameContent } from './draft-cell';
import { cellName, type LeafDrafts } from './leaf-form';
import type { UnitDrafts } from './load-form';
import { breakdownsOf, isBrokenDown, type Question } from './question';
import { requireLeaf, situationOf } from './reach-form';
import { type ReadAnswer, readAnswer } from './read-answer';
import { requireNext } from './refuse';
import { namesOf } from './thread-of';

export interface CellInput extends CellContent {
  readonly metric: string;
  readonly breakdown: string;
  /** The revision the form was drawn with; 0 where nothing was saved. */
  readonly revision: number;
}

export interface SaveDraftInput {
  readonly period: string;
  readonly unit: string;
  readonly leaf: string;
  readonly cells: readonly CellInput[];
}

/** What became of one cell. `stale`: somebody else saved it meanwhile; theirs stands, yours is handed back. */
export interface SavedCell {
  readonly metric: string;
  readonly breakdown: string;
  readonly state: 'saved' | 'unchanged' | 'stale';
  readonly revision: number;
  readonly read: ReadAnswer;
  readonly yours: string;
  readonly theirs: string;
  readonly theirsById: string | null;
  readonly theirsBy: { readonly nameEn: string; readonly nameZh: string } | null;
  readonly question: Pick<Question, 'nameEn' | 'nameZh'>;
}

const longestEntry = 20_000;

/**
 * Keeps what was typed for one leaf, readable or not; nothing is recorded yet. Cells that somebody else changed since
 * the form was drawn stay as they are and come back as `stale`; the others are saved.
 * Refuses a form that is not the viewer's, a period that is not open, a question the leaf is not asked.
 */
export async function saveDraft(viewer: Viewer, input: SaveDraftInput): Promise<SavedCell[]> {
  const { form, leaf } = await requireLeaf(reader(), viewer, input);
  requireNext('saveDraft', {
    ...situationOf(viewer, form),
    may: (permission) => can(viewer, permission, leaf.code),
  });
  const cells = input.cells.map((cell) => ({ cell, question: requireQuestion(leaf, cell, form) }));
  const saved = await operate(async (tx) => {
    const submissionId = await holdSubmission(tx, form);
    const saved: SavedCell[] = [];
    for (const { cell, question } of cells) {
      saved.push(await saveCell(tx, { viewer, form, leaf, submissionId, cell, question }));
    }
    return saved;
  });
  return withNames(saved);
}

/** Says by name who saved meanwhile. */
async function withNames(saved: readonly SavedCell[]): Promise<SavedCell[]> {
  const ids = saved.flatMap(({ theirsById }) => (theirsById === null ? [] : [theirsById]));
  if (ids.length === 0) return [...saved];
  const names = await namesOf(reader(), ids);
  return saved.map((cell) => ({ ...cell, theirsBy: names.get(cell.theirsById ?? '') ?? null }));
}

function requireQuestion(leaf: LeafDrafts, cell: CellInput, form: UnitDrafts): Question {
  const question = leaf.questions.find(({ metric }) => metric === cell.metric);
  if (!question || !breakdownsOf(question, form.lists).includes(cell.breakdown)) {
    throw new Refusal('question-not-asked', { metric: cell.metric, leaf: leaf.code });
  }
  if (isBrokenDown(question) && cell.breakdown === 'total' && cell.entered.trim() !== '') {
    throw new Refusal('total-is-computed', { metric: cell.metric });
  }
  if (!COMPARATORS.some((known) => known === cell.comparator)) {
    throw new Refusal('unknown-comparator', { comparator: cell.comparator });
  }
  if ([cell.entered, cell.reason, cell.note].some((text) => text.length > longestEntry)) {
    throw new Refusal('entry-too-long', { longest: String(longestEntry) });
  }
  return question;
}

/** Finds or begins the unit's quarter and holds its row, so that nobody submits between the cells. */
async function holdSubmission(tx: OperationalTx, { unit, period }: UnitDrafts): Promise<number> {
  const key = { unitId: unit.id, periodId: period.id };
  // Of two who begin it at once the second waits for the first and finds it begun.
  await tx.submission.createMany({ data: [key], skipDuplicates: true });
  const { id } = await tx.submission.findUniqueOrThrow({
    where: { unitId_periodId: key },
    select: { id: true },
  });
  const state = { in: ['DRAFT' as const, 'RETURNED' as const] };
  const held = await tx.submission.updateMany({ where: { id, state }, data: { unitId: unit.id } });
  if (held.count === 0) throw new Refusal('changed-meanwhile');
  return id;
}

interface CellWork {
  readonly viewer: Viewer;
  readonly form: UnitDrafts;
  readonly leaf: LeafDrafts;
  readonly submissionId: number;
  readonly cell: CellInput;
  readonly question: Question;
}

async function saveCell(tx: OperationalTx, work: CellWork): Promise<SavedCell> {
  const { viewer, form, leaf, submissionId, cell, question } = work;
  const { metric, breakdown, revision, ...content } = cell;
  const key = { submissionId, unitId: leaf.id, metricId: question.metricId, breakdown };
  const row = await tx.draftValue.findUnique({ where: { submissionId_unitId_metricId_breakdown: key } });
  const start = leaf.drafts.get(cellName(metric, breakdown));
  const members = question.list === null ? [] : (form.lists.get(question.list) ?? []);
  const read = readAnswer(content, question, members, form.period.code);
  const enteredUnit = read.state === 'answered' ? read.content.enteredUnit : '';
  const said = {
    metric,
    breakdown,
    read,
    yours: content.entered,
    theirs: '',
    theirsById: null,
    theirsBy: null,
    question,
  };
  const stamp = { updatedAt: new Date(), updatedById: viewer.userId };
  if (!row) {
    if (isUnchanged(content, start)) return { ...said, state: 'unchanged', revision: 0 };
    await tx.draftValue.create({ data: { ...key, ...content, enteredUnit, ...stamp, revision: 1 } });
    return { ...said, state: 'saved', revision: 1 };
  }
  if (sameContent(row, content)) return { ...said, state: 'unchanged', revision: row.revision };
  if (row.revision !== revision) {
    const theirs = { theirs: row.entered, theirsById: row.updatedById };
    return { ...said, ...theirs, state: 'stale', revision: row.revision };
  }
  await tx.draftValue.update({
    where: { id: row.id },
    data: { ...content, enteredUnit, ...stamp, revision: revision + 1 },
  });
  return { ...said, state: 'saved', revision: revision + 1 };
}

/** Nothing to keep: a blank cell that was never saved, or the submitted answer as the form showed it. */
function isUnchanged(content: CellContent, start: DraftCell | undefined): boolean {
  if (start) return sameContent(content, start);
  return isBlank(content) && content.note === '' && content.reason === '';
}
