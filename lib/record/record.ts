import { currentDatabase } from '../db/engine';
import { requireStorage } from '../db/storage';
import type { Tx } from '../db/tx';
import { observeSince } from '../telemetry/measure.mjs';
import type { Json } from './canonical-json';
import { chainEvent, drawEventId, eventRow, lockChainHead } from './chain';
import type { EventType } from './events';
import { sealFacts } from './sealed-tables';

/** A person, or a named system job. */
export type Actor = { readonly userId: string } | { readonly job: string };

/** What happened, as the audit trail will say it. Ids and codes only: never a name or an e-mail. */
export interface EventDescription {
  readonly type: EventType;
  /** The role it was done in, of that day; jobs act as SYSTEM. */
  readonly role: string;
  readonly subjectType: string;
  readonly subjectKey: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string;
}

/**
 * The only door for a change: the work and its audit event commit together or not at all.
 * `work` uses `tx` alone and no slow thing (files, network, passwords). Facts it writes carry `eventId`.
 * The event may be described from the work's result.
 */
export async function record<T>(
  actor: Actor,
  event: EventDescription | ((result: T) => EventDescription),
  work: (tx: Tx, eventId: bigint) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let outcome = 'undone';
  try {
    const result = await change(actor, event, work);
    outcome = 'done';
    return result;
  } finally {
    observeSince('greenledger_record_duration_seconds', started, { outcome });
  }
}

async function change<T>(
  actor: Actor,
  event: EventDescription | ((result: T) => EventDescription),
  work: (tx: Tx, eventId: bigint) => Promise<T>,
): Promise<T> {
  const { client, location } = currentDatabase();
  await requireStorage(location);
  return client.$transaction(async (tx) => {
    const id = await drawEventId(tx);
    const result = await work(tx, id);
    const said = typeof event === 'function' ? event(result) : event;
    const sealed = await sealFacts(tx, id);
    const head = await lockChainHead(tx);
    const chained = chainEvent(head, {
      id,
      at: new Date(),
      actorId: 'userId' in actor ? actor.userId : null,
      job: 'job' in actor ? actor.job : null,
      role: said.role,
      type: said.type,
      subjectType: said.subjectType,
      subjectKey: said.subjectKey,
      before: said.before ?? null,
      after: said.after ?? null,
      reason: said.reason ?? null,
      ...sealed,
    });
    await tx.auditEvent.create({ data: eventRow(chained) });
    return result;
  });
}
