import { roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { certificateCover } from './certificate-cover';
import { checkAnswers } from './check-answers';
import { draftsSeen } from './drafts-seen';
import { changedAnswers, freezeAnswers } from './freeze-answers';
import { loadForm } from './load-form';
import { requireForm, situationOf } from './reach-form';
import { requireNext } from './refuse';
import { submissionKey } from './submission-key';

export interface SubmitInput {
  readonly period: string;
  readonly unit: string;
  /** Of the submission, as the page was drawn with. */
  readonly revision: number;
  /** What `draftsSeen` said of the answers the page showed. */
  readonly seen: string;
  readonly message: string;
}

/**
 * Submits a unit's quarter: freezes and hashes what changed since the last version and hands it to the office.
 * A second press finds it done and returns the same version. Refuses while an answer is missing or unreadable, and
 * when anything changed after the page was drawn.
 */
export async function submit(
  viewer: Viewer,
  input: SubmitInput,
): Promise<{ version: number; frozen: number }> {
  const before = await requireForm(reader(), viewer, input.period, input.unit);
  const { submission } = before;
  if (isDone(viewer, submission, input)) return { version: submission.version, frozen: 0 };
  requireNext('submit', situationOf(viewer, before));
  const { id, version } = submission;
  if (id === null) throw new Refusal('answers-to-correct');
  const key = submissionKey(before);
  try {
    return await record(
      viewer,
      ({ version: now, frozen }: { version: number; frozen: number }) => ({
        type: 'submission.submitted',
        role: roleFor(viewer, 'submission.submit', before.unit.code),
        subjectType: 'submission',
        subjectKey: key,
        before: { state: submission.state, version },
        after: { state: 'SUBMITTED', version: now, frozen },
        ...(input.message.trim() === '' ? {} : { reason: input.message.trim() }),
      }),
      async (tx, eventId) => {
        const moved = await tx.submission.updateMany({
          where: { id, state: { in: ['DRAFT', 'RETURNED'] }, revision: input.revision },
          data: { state: 'SUBMITTED', revision: input.revision + 1, version: version + 1 },
        });
        const form = moved.count === 1 ? await loadForm(tx, before.period.code, before.unit.code) : null;
        if (!form || draftsSeen(form) !== input.seen) throw new Refusal('changed-meanwhile');
        const cover = await certificateCover(tx, form, 'drafts');
        const problems = checkAnswers(form.leaves, form.lists, cover);
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) throw new Refusal('answers-to-correct', { count: String(errors.length) });
        const frozen = await freezeAnswers(tx, changedAnswers(form), {
          submissionId: id,
          submissionVersion: version + 1,
          periodId: form.period.id,
          period: form.period.code,
          enteredById: viewer.userId,
          eventId,
        });
        await tx.submissionDecision.create({
          data: {
            submissionId: id,
            submissionVersion: version + 1,
            kind: 'SUBMITTED',
            reason: input.message.trim() || null,
            actorId: viewer.userId,
            decidedAt: new Date(),
            eventId,
          },
        });
        return { version: version + 1, frozen };
      },
    );
  } catch (error) {
    const after = await requireForm(reader(), viewer, input.period, input.unit);
    if (isDone(viewer, after.submission, input)) return { version: after.submission.version, frozen: 0 };
    throw error;
  }
}

/** The same person's press a moment ago did it already. */
function isDone(
  viewer: Viewer,
  { state, revision, submittedById }: { state: string; revision: number; submittedById: string | null },
  input: SubmitInput,
): boolean {
  return state === 'SUBMITTED' && revision === input.revision + 1 && submittedById === viewer.userId;
}
