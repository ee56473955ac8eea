import type { Viewer } from '../access/viewer';
import { type DecisionInput, decideSubmission, requireReason } from './decide-submission';

/** Opens an approved quarter again before publication, with a reason; what was approved counts until the next approval. */
export async function reopen(viewer: Viewer, input: DecisionInput): Promise<void> {
  requireReason(input);
  await decideSubmission(viewer, input, { event: 'reopen', kind: 'REOPENED', type: 'submission.reopened' });
}
