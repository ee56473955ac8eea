import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';

export interface AuditHead {
  readonly seq: string;
  readonly hash: string;
  readonly at: Date;
}

/** The last event of the chain; null on an empty ledger or for who may not read it. */
export async function chainHead(viewer: Viewer): Promise<AuditHead | null> {
  if (!canAnywhere(viewer, 'audit.read')) return null;
  const last = await reader().auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true, at: true },
  });
  return last ? { ...last, seq: String(last.seq) } : null;
}
