import { roleFor } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { DecisionKind, SubmissionState } from '../db/generated/enums';
import { reader } from '../db/reader';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import type { EventType } from '../record/events';
import { record } from '../record/record';
import { lifecycle, type SubmissionEvent } from './lifecycle';
import type { UnitForm } from './load-form';
import { requireForm, situationOf } from './reach-form';
import { requireNext } from './refuse';
import { submissionKey } from './submission-key';

export interface DecisionInput {
  readonly period: string;
  readonly unit: string;
  /** Of the submission, as the page was drawn with. */
  readonly revision: number;
  readonly reason: string;
}

interface Kind {
  readonly event: SubmissionEvent;
  readonly kind: DecisionKind;
  readonly type: EventType;
}

/** A decision of the office on the version at hand: guarded by state and revision, kept as a row with who and when. */
export async function decideSubmission(
  viewer: Viewer,
  input: DecisionInput,
  { event, kind, type }: Kind,
  follow: (tx: Tx, form: UnitForm, eventId: bigint) => Promise<void> = async () => undefined,
): Promise<{ state: SubmissionState }> {
  const form = await requireForm(reader(), viewer, input.period, input.unit);
  const { submission, unit } = form;
  const next = requireNext(event, situationOf(viewer, form));
  const { id, state, version } = submission;
  if (id === null) throw new Refusal('changed-meanwhile');
  const reason = input.reason.trim();
  return record(
    viewer,
    {
      type,
      role: roleFor(viewer, lifecycle[event].permission, unit.code),
      subjectType: 'submission',
      subjectKey: submissionKey(form),
      before: { state, version },
      after: { state: next, version },
      ...(reason === '' ? {} : { reason }),
    },
    async (tx, eventId) => {
      const moved = await tx.submission.updateMany({
        where: { id, state, revision: input.revision, version },
        data: { state: next, revision: input.revision + 1 },
      });
      if (moved.count === 0) throw new Refusal('changed-meanwhile');
      await tx.submissionDecision.create({
        data: {
          submissionId: id,
          submissionVersion: version,
          kind,
          reason: reason || null,
          actorId: viewer.userId,
          decidedAt: new Date(),
          eventId,
        },
      });
      await follow(tx, form, eventId);
      return { state: next };
    },
  );
}

/** The reason of a decision that needs one; refuses blanks. */
export function requireReason(input: DecisionInput): void {
  if (input.reason.trim() === '') throw new Refusal('reason-needed', {}, 'reason');
}
