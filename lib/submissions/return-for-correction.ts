import type { Viewer } from '../access/viewer';
import { type DecisionInput, decideSubmission, requireReason } from './decide-submission';

/** Hands a submitted quarter back to its owner with what to correct; the drafts are still there. */
export async function returnForCorrection(viewer: Viewer, input: DecisionInput): Promise<void> {
  requireReason(input);
  await decideSubmission(viewer, input, {
    event: 'returnForCorrection',
    kind: 'RETURNED',
    type: 'submission.returned',
  });
}
