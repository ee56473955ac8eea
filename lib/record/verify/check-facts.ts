import type { SealedTables } from '../sealed-tables';
import { ask, takeTurns } from './ask';
import { explainFacts } from './explain-facts';
import type { Checked } from './finding';

const eventsPerPage = 100;

interface Sealed {
  readonly id: bigint;
  readonly seq: bigint;
  readonly facts: string | null;
  readonly factTables: SealedTables | null;
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
      // The tables are read where something differs alone.
      `select e.id, e.seq, e.facts, h.now, case when e.facts is distinct from h.now then e.fact_tables end as "factTables"
       from (select * from audit_event where seq > $1::bigint order by seq limit ${eventsPerPage}) e
       cross join lateral (select facts_hash(e.id, algorithm_of(coalesce(e.facts, ''))) as now offset 0) h
       order by e.seq`,
      after,
    );
    for (const { id, seq, facts, factTables, now } of page) {
      begun ||= facts !== null;
      if (!begun) continue;
      rows += 1;
      if (facts !== now)
        return { rows, found: [await explainFacts({ id: BigInt(id), seq: String(seq), facts, factTables })] };
    }
    const last = page.at(-1);
    if (!last || page.length < eventsPerPage) return { rows, found: [] };
    after = BigInt(last.seq);
    await takeTurns();
  }
}
