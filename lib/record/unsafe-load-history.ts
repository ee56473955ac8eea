import { currentDatabase } from '../db/engine';
import type { Tx } from '../db/tx';
import type { Json } from './canonical-json';
import {
  type ChainedEvent,
  chainEvent,
  drawEventId,
  eventRow,
  lockChainHead,
  type UnchainedEvent,
} from './chain';
import type { EventType } from './events';
import { sealFacts } from './sealed-tables';

/** An event of the past, with the time at which it became known. */
export interface HistoricalEvent {
  readonly type: EventType;
  readonly subjectType: string;
  readonly subjectKey: string;
  readonly at: Date;
  readonly after?: Json;
}

export interface History {
  readonly tx: Tx;
  /** Appends an event of its own known time, marked "loaded as history"; facts carry the id it returns. */
  readonly event: (event: HistoricalEvent) => Promise<bigint>;
}

const rowsPerInsert = 500;

/**
 * The door that skips "now": a demonstration's past with its own known time, in one transaction.
 * Refuses a ledger that already has an organisational unit, so that no real past can be written through it.
 */
export async function unsafeLoadHistory(
  job: string,
  work: (history: History) => Promise<void>,
): Promise<void> {
  await currentDatabase().client.$transaction(
    async (tx) => {
      if ((await tx.organisationalUnit.count()) > 0)
        throw new Error('History can only be loaded into an empty ledger.');
      let head = await lockChainHead(tx);
      const events: UnchainedEvent[] = [];
      await work({
        tx,
        event: async (said) => {
          const id = await drawEventId(tx);
          events.push({
            id,
            at: said.at,
            actorId: null,
            job,
            role: 'SYSTEM',
            type: said.type,
            subjectType: said.subjectType,
            subjectKey: said.subjectKey,
            before: null,
            after: said.after ?? null,
            reason: 'loaded as history',
            facts: null,
            factTables: null,
          });
          return id;
        },
      });
      const chain: ChainedEvent[] = [];
      for (const event of events) {
        const chained = chainEvent(head, { ...event, ...(await sealFacts(tx, event.id)) });
        chain.push(chained);
        head = chained;
      }
      for (let start = 0; start < chain.length; start += rowsPerInsert) {
        await tx.auditEvent.createMany({ data: chain.slice(start, start + rowsPerInsert).map(eventRow) });
      }
    },
    { timeout: 120_000 },
  );
}
