import type { Viewer } from '../access/viewer';
import { type OpenedLeaf, openLeaf } from '../organisation/open-leaf';
import { type AnswersThroughTime, answersThroughTime } from './answers-through-time';
import { type OpenedDeterminations, openDeterminations } from './open-determinations';

export interface OpenedFacility {
  readonly leaf: OpenedLeaf;
  readonly answers: AnswersThroughTime;
  readonly determinations: OpenedDeterminations;
}

/** A place with its answers through time, up to a quarter ('' for the latest). Null where there is none in sight. */
export async function openFacility(
  viewer: Viewer,
  code: string,
  until: string,
): Promise<OpenedFacility | null> {
  const leaf = await openLeaf(viewer, 'FACILITY', code);
  if (!leaf) return null;
  return {
    leaf,
    answers: await answersThroughTime(leaf.id, until),
    determinations: await openDeterminations(viewer, leaf),
  };
}
