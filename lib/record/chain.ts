import type { Prisma } from '../db/generated/client';
import type { Tx } from '../db/tx';
import { type Algorithm, ledgerAlgorithm } from './algorithm';
import type { Json } from './canonical-json';
import { hashDocument } from './hash';
import type { SealedTables } from './sealed-tables';

/** Chosen once; whoever extends the chain holds this lock until commit. */
const chainLock = 7_300_245_872;

/** The hash before the first event. */
export const genesisHash = '0'.repeat(64);

export interface ChainHead {
  readonly seq: bigint;
  readonly hash: string;
}

/** One event before it has its place in the chain. */
export interface UnchainedEvent {
  readonly id: bigint;
  readonly at: Date;
  readonly actorId: string | null;
  readonly job: string | null;
  readonly role: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectKey: string;
  readonly before: Json;
  readonly after: Json;
  readonly reason: string | null;
  /** A hash over the facts written with it; null where it brought none, and on events older than this rule. */
  readonly facts: string | null;
  /** The same table by table; null where it brought none, and on events older than this rule. */
  readonly factTables: SealedTables | null;
}

export interface ChainedEvent extends UnchainedEvent {
  readonly seq: bigint;
  readonly previousHash: string;
  readonly hash: string;
}

/** Gives an event its place behind `head`. Pure: verification calls it again, with the algorithm the event names. */
export function chainEvent(
  head: ChainHead,
  event: UnchainedEvent,
  algorithm: Algorithm = ledgerAlgorithm,
): ChainedEvent {
  const seq = head.seq + 1n;
  const { at, id: _id, facts, factTables, ...said } = event;
  const document = {
    ...said,
    // Left out where there is none: events older than the rule keep their hash.
    ...(facts === null ? {} : { facts }),
    ...(factTables === null ? {} : { factTables: factTables as unknown as Json }),
    seq: String(seq),
    at: at.toISOString(),
    previousHash: head.hash,
  };
  const hash = hashDocument(document, algorithm);
  return { ...event, seq, previousHash: head.hash, hash };
}

/** The last event, read under the lock that keeps the chain single. */
export async function lockChainHead(tx: Tx): Promise<ChainHead> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${chainLock})`;
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
  return last ?? { seq: 0n, hash: genesisHash };
}

/** The number an event will have; facts written before it refer to it. */
export async function drawEventId(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    select nextval(pg_get_serial_sequence('audit_event', 'id')) as id`;
  if (!row) throw new Error('The ledger gave no event number.');
  return BigInt(row.id);
}

/** The row as Prisma writes it. */
export function eventRow(event: ChainedEvent): Prisma.AuditEventCreateManyInput {
  const { before, after, factTables, ...rest } = event;
  return {
    ...rest,
    ...(factTables === null ? {} : { factTables: factTables as unknown as Prisma.InputJsonValue }),
    ...(before === null ? {} : { before: before as Prisma.InputJsonValue }),
    ...(after === null ? {} : { after: after as Prisma.InputJsonValue }),
  };
}
