import type { Viewer } from '../access/viewer';
import { type AnswersThroughTime, answersThroughTime } from '../facilities/answers-through-time';
import { type OpenedLeaf, openLeaf } from '../organisation/open-leaf';

export interface OpenedInitiative {
  readonly leaf: OpenedLeaf;
  readonly answers: AnswersThroughTime;
}

/** A programme with its answers, milestones and texts through time. Null where there is none in sight. */
export async function openInitiative(
  viewer: Viewer,
  code: string,
  until: string,
): Promise<OpenedInitiative | null> {
  const leaf = await openLeaf(viewer, 'PROGRAMME', code);
  return leaf && { leaf, answers: await answersThroughTime(leaf.id, until) };
}
