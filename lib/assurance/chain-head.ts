import type { Viewer } from '../access/viewer';
import { type LedgerHead, ledgerHead } from '../record/verify/verify-ledger';
import { readsTrail } from './reads-trail';

export type AuditHead = LedgerHead;

/** The last event of the chain; null on an empty ledger or for who may not read it. */
export async function chainHead(viewer: Viewer): Promise<AuditHead | null> {
  return (await readsTrail(viewer)) ? ledgerHead() : null;
}
