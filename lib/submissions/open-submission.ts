import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { certificateCover } from './certificate-cover';
import { checkAnswers, type Problem } from './check-answers';
import { draftsSeen } from './drafts-seen';
import { type LeafFace, layOutLeaf } from './lay-out-leaf';
import { allowedEvents, decide, type Forbidden, type SubmissionEvent, submissionEvents } from './lifecycle';
import type { FormPeriod, FormUnit, UnitForm } from './load-form';
import type { ListMember } from './question';
import { reachForm, situationOf } from './reach-form';
import { type Decided, threadOf } from './thread-of';

/** A unit's quarter as one viewer sees it: plain data, decimals as canonical text. */
export interface OpenedSubmission {
  readonly unit: FormUnit;
  readonly period: FormPeriod;
  readonly state: UnitForm['submission']['state'];
  readonly version: number;
  readonly revision: number;
  readonly savedAt: Date | null;
  /** What submitting must find unchanged. */
  readonly seen: string;
  readonly leaves: readonly LeafFace[];
  readonly lists: ReadonlyMap<string, readonly ListMember[]>;
  readonly problems: readonly Problem[];
  /** Required questions, and those of them that are answered. */
  readonly progress: { readonly asked: number; readonly answered: number; readonly toCorrect: number };
  readonly thread: readonly Decided[];
  readonly allowedEvents: readonly SubmissionEvent[];
  readonly forbidden: Readonly<Partial<Record<SubmissionEvent, Forbidden>>>;
}

/** Opens a unit's quarter; null where the viewer may see none of it. */
export async function openSubmission(
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<OpenedSubmission | null> {
  const form = await reachForm(reader(), viewer, periodCode, unitCode);
  if (!form) return null;
  const { unit, period, submission, lists } = form;
  const situation = situationOf(viewer, form);
  const cover = await certificateCover(reader(), form, 'drafts');
  const problems = checkAnswers(form.leaves, lists, cover);
  const entering = decide('saveDraft', situation).allowed;
  const leaves = form.leaves.map((leaf) =>
    layOutLeaf(
      leaf,
      lists,
      problems,
      entering && can(viewer, 'submission.enter', leaf.code),
      cover.get(leaf.code),
    ),
  );
  return {
    unit,
    period,
    state: submission.state,
    version: submission.version,
    revision: submission.revision,
    savedAt: submission.savedAt,
    seen: draftsSeen(form),
    leaves,
    lists,
    problems,
    progress: {
      asked: leaves.reduce((sum, leaf) => sum + leaf.asked, 0),
      answered: leaves.reduce((sum, leaf) => sum + leaf.answered, 0),
      toCorrect: leaves.reduce((sum, leaf) => sum + leaf.toCorrect, 0),
    },
    // What is written to the unit may speak of any of its leaves.
    thread:
      submission.id === null || !can(viewer, 'submission.read', unit.code)
        ? []
        : await threadOf(reader(), submission.id),
    allowedEvents: allowedEvents(situation),
    forbidden: Object.fromEntries(
      submissionEvents.flatMap((event) => {
        const decision = decide(event, situation);
        return decision.allowed ? [] : [[event, decision.why]];
      }),
    ),
  };
}
