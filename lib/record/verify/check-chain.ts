import type { AuditEvent } from '../../db/generated/client';
import { reader } from '../../db/reader';
import { algorithmOf } from '../algorithm';
import type { Json } from '../canonical-json';
import { type ChainHead, chainEvent, genesisHash } from '../chain';
import type { SealedTables } from '../sealed-tables';
import type { Checked, Finding } from './finding';

const pageSize = 500;

type EventFault = 'event-missing' | 'event-changed' | 'chain-broken';

/** What keeps an event from following `head`: a gap, other words than were hashed, another event before it. */
export function eventFault(head: ChainHead, event: AuditEvent): EventFault | null {
  if (event.seq !== head.seq + 1n) return 'event-missing';
  if (hashOf(event) !== event.hash) return 'event-changed';
  return event.previousHash === head.hash ? null : 'chain-broken';
}

/** Null where the words cannot have been hashed at all: a fraction, say, that was put in later. */
function hashOf(event: AuditEvent): string | null {
  const { seq, previousHash, hash, before, after, factTables, ...rest } = event;
  const algorithm = algorithmOf(hash);
  if (algorithm === null) return null;
  const said = {
    ...rest,
    before: before as Json,
    after: after as Json,
    factTables: factTables as SealedTables | null,
  };
  try {
    return chainEvent({ seq: seq - 1n, hash: previousHash }, said, algorithm).hash;
  } catch {
    return null;
  }
}

/** Walks the chain from the first event until one does not follow. Also says how far it holds. */
export async function checkChain(): Promise<Checked & { readonly head: ChainHead }> {
  let head: ChainHead = { seq: 0n, hash: genesisHash };
  for (;;) {
    const page = await reader().auditEvent.findMany({
      where: { seq: { gt: head.seq } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    });
    for (const event of page) {
      const fault = eventFault(head, event);
      if (fault) return { head, rows: Number(head.seq), found: [finding(fault, head, event)] };
      head = { seq: event.seq, hash: event.hash };
    }
    if (page.length < pageSize) return { head, rows: Number(head.seq), found: [] };
  }
}

function finding(fault: EventFault, head: ChainHead, event: AuditEvent): Finding {
  const seq = String(fault === 'event-missing' ? head.seq + 1n : event.seq);
  return { fault, table: 'audit_event', key: seq, seq };
}
