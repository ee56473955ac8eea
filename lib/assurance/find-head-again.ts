import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type FoundHead, findHead } from '../record/verify/find-head';

/** What became of a head that the third party wrote down; null for who may not read the trail, or what is no head. */
export async function findHeadAgain(viewer: Viewer, seq: string, hash: string): Promise<FoundHead | null> {
  if (!canAtTop(viewer, 'audit.read')) return null;
  return isHead(seq, hash) ? findHead(BigInt(seq), hash) : null;
}

const isHead = (seq: string, hash: string): boolean =>
  /^\d{1,18}$/.test(seq) && /^[0-9a-f]{64}$/i.test(hash.trim());
