import { ask, takeTurns } from './ask';
import { explainFacts } from './explain-facts';
import type { Checked } from './finding';

const eventsPerPage = 100;

interface Sealed {
  readonly id: bigint;
  readonly seq: bigint;
  readonly facts: string | null;
  readonly now: string | null;
}

/**
 * Compares the facts under every event with the digest the event sealed, until one differs. Events older than the rule
 * sealed none: before the first that did, there is nothing to compare.
 */
export async function checkFacts(): Promise<Checked> {
  let after = 0n;
  let rows = 0;
  let begun = false;
  for (;;) {
    const page = await ask<Sealed>(
      `select id, seq, facts, facts_digest(id) as now from audit_event where seq > $1::bigint order by seq limit ${eventsPerPage}`,
      after,
    );
    for (const { id, seq, facts, now } of page) {
      begun ||= facts !== null;
      if (!begun) continue;
      rows += 1;
      if (facts !== now)
        return { rows, found: [await explainFacts({ id: BigInt(id), seq: String(seq), facts })] };
    }
    const last = page.at(-1);
    if (!last || page.length < eventsPerPage) return { rows, found: [] };
    after = BigInt(last.seq);
    await takeTurns();
  }
}
