import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { cellName } from './leaf-form';
import { requireForm } from './reach-form';
import { saveDraft } from './save-draft';

export interface NoteInput {
  readonly period: string;
  readonly unit: string;
  readonly leaf: string;
  readonly metric: string;
  readonly breakdown: string;
  readonly note: string;
}

/** Explains an answer without touching it. */
export async function addNote(viewer: Viewer, input: NoteInput): Promise<void> {
  const { period, unit, leaf: code, metric, breakdown, note } = input;
  const form = await requireForm(reader(), viewer, period, unit);
  const leaf = form.leaves.find((candidate) => candidate.code === code);
  const drafts = [...(leaf?.drafts.values() ?? [])].filter((cell) => cell.metric === metric);
  const cell = leaf?.drafts.get(cellName(metric, breakdown)) ?? drafts.find(({ entered }) => entered !== '');
  if (!cell) throw new Refusal('question-not-asked', { metric });
  const { leaf: _, ...content } = cell;
  const [saved] = await saveDraft(viewer, {
    period,
    unit,
    leaf: code,
    cells: [{ ...content, note: note.trim() }],
  });
  if (saved?.state === 'stale') throw new Refusal('changed-meanwhile');
}
