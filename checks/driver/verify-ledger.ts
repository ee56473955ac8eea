import type { Reader } from '@/lib/db/reader';
import { type ChainHead, genesisHash } from '@/lib/record/chain';
import { eventFault } from '@/lib/record/verify/check-chain';
import { verifyRollups } from '@/lib/rollups/verify-rollups';

/** Each rollup that is not what its leaves make of it, in a sentence; none where all agree to the last digit. */
export async function brokenRollups(db: Reader): Promise<string[]> {
  const rollups = await verifyRollups(db);
  return rollups.map(
    ({ key, stored, recomputed }) => `rollup ${key}: ${stored} stored, ${recomputed} recomputed`,
  );
}

/** The first event that does not follow from the one before it, in a sentence. */
export async function brokenChain(db: Reader): Promise<string[]> {
  let head: ChainHead = { seq: 0n, hash: genesisHash };
  for (;;) {
    const page = await db.auditEvent.findMany({
      where: { seq: { gt: head.seq } },
      orderBy: { seq: 'asc' },
      take: 500,
    });
    for (const event of page) {
      if (eventFault(head, event)) return [`event ${event.seq} does not follow event ${head.seq}`];
      head = event;
    }
    if (page.length < 500) return [];
  }
}
