import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type Verification, verifyLedger } from '../record/verify/verify-ledger';

/** Recomputes the whole ledger, from its first event to its last row. Null for who may not read the trail. */
export async function verify(viewer: Viewer): Promise<Verification | null> {
  return canAtTop(viewer, 'audit.read') ? verifyLedger() : null;
}
