import type { Viewer } from '../access/viewer';
import { type Verification, verifyLedger } from '../record/verify/verify-ledger';
import { readsTrail } from './reads-trail';

/** Recomputes the whole ledger, from its first event to its last row. Null for who may not read the trail. */
export async function verify(viewer: Viewer): Promise<Verification | null> {
  return (await readsTrail(viewer)) ? verifyLedger() : null;
}
