import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type LedgerHead, ledgerHead } from '../record/verify/verify-ledger';

export type AuditHead = LedgerHead;

/** The last event of the chain; null on an empty ledger or for who may not read it. */
export async function chainHead(viewer: Viewer): Promise<AuditHead | null> {
  return canAtTop(viewer, 'audit.read') ? ledgerHead() : null;
}
