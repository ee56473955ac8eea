import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { AuditEvent } from '../db/generated/client';
import { reader } from '../db/reader';
import type { Json } from '../record/canonical-json';
import { type ChainHead, chainEvent, genesisHash } from '../record/chain';

const pageSize = 500;

export interface Verification {
  /** Events whose hash was recomputed and agreed. */
  readonly checked: number;
  readonly head: { readonly seq: string; readonly hash: string } | null;
  /** The first place in the ledger that does not follow from what stands before it; null where all agree. */
  readonly brokenAt: string | null;
}

/** Whether the event stands where and as it was chained: next in sequence, on the hash before it, under its own hash. */
export function follows(head: ChainHead, event: AuditEvent): boolean {
  const { id, at, actorId, job, role, type, subjectType, subjectKey, reason, facts } = event;
  const [before, after] = [event.before as Json, event.after as Json];
  const said = { id, at, actorId, job, role, type, subjectType, subjectKey, before, after, reason, facts };
  const expected = chainEvent(head, said);
  return (
    event.seq === expected.seq && event.previousHash === expected.previousHash && event.hash === expected.hash
  );
}

/** Recomputes every hash of the chain from the first event on, a page at a time. Null for who may not read it. */
export async function verifyChain(viewer: Viewer): Promise<Verification | null> {
  if (!canAnywhere(viewer, 'audit.read')) return null;
  let head: ChainHead = { seq: 0n, hash: genesisHash };
  let checked = 0;
  for (;;) {
    const page = await reader().auditEvent.findMany({
      where: { seq: { gt: head.seq } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    });
    for (const event of page) {
      if (!follows(head, event)) return { checked, head: shown(head), brokenAt: String(event.seq) };
      head = { seq: event.seq, hash: event.hash };
      checked += 1;
    }
    if (page.length < pageSize) return { checked, head: shown(head), brokenAt: null };
  }
}

function shown(head: ChainHead): Verification['head'] {
  return head.seq === 0n ? null : { seq: String(head.seq), hash: head.hash };
}
