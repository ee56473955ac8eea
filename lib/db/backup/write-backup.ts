import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentDatabase } from '../engine';
import type { Tx } from '../tx';
import { type BackedUpHead, type BackupEnd, type BackupHeader, backupFormat } from './backup-format';
import { BackupRefused } from './backup-refused';
import { type BackupSink, openBackupSink } from './backup-sink';
import { type Asking, type CarriedTable, carriedTables, quoted } from './carried-tables';
import { fileLines, filesBelow } from './evidence-files';
import { readRows } from './read-rows';

export interface BackupOrder {
  /** Where to write it; a file that is there is never replaced. */
  readonly file: string;
  /** The key to seal it with; null to leave it readable. */
  readonly key: string | null;
  /** The folder of evidence files. */
  readonly evidence: string;
  /** Version of Greenledger. */
  readonly product: string;
}

export interface WrittenBackup extends BackupEnd {
  readonly head: BackedUpHead | null;
}

const aWeek = 7 * 24 * 3_600_000;

/**
 * Writes the whole ledger as it was at one moment, while it goes on being used. On a server everything is read from one
 * snapshot. On the embedded database, where a transaction makes all others wait, the snapshot holds what can change;
 * what is append-only is read afterwards up to the mark it had then, since below a mark nothing ever changes.
 */
export async function writeBackup(order: BackupOrder): Promise<WrittenBackup> {
  if (existsSync(order.file))
    throw new BackupRefused(`There is already a file ${order.file}. Choose another name.`);
  const sink = openBackupSink(order.file, order.key);
  try {
    const head = await writeTables(sink, order.product);
    for (const path of await filesBelow(order.evidence))
      await sink.section(['file', { path }], fileLines(join(order.evidence, path)));
    return { ...(await sink.finish()), head };
  } catch (error) {
    await sink.abandon();
    throw asRefusal(error, order.file);
  }
}

async function writeTables(sink: BackupSink, product: string): Promise<BackedUpHead | null> {
  const { client, location } = currentDatabase();
  const onServer = location.kind === 'server';
  const snapshot = await client.$transaction(
    async (tx) => {
      if (onServer) await tx.$executeRaw`set transaction read only`;
      const header = await readHeader(tx, product);
      await sink.line(['greenledger-backup', header]);
      const tables = await carriedTables(tx);
      const now = tables.filter(({ frozen }) => onServer || !frozen);
      for (const table of now) await writeTable(sink, tx, table, null);
      const later = tables.filter((table) => !now.includes(table));
      const marks: { table: CarriedTable; mark: string }[] = [];
      for (const table of later) marks.push({ table, mark: await lastNumber(tx, table) });
      return { head: header.head, marks };
    },
    { maxWait: 60_000, timeout: aWeek, ...(onServer ? { isolationLevel: 'RepeatableRead' as const } : {}) },
  );
  for (const { table, mark } of snapshot.marks) await writeTable(sink, client, table, mark);
  return snapshot.head;
}

function writeTable(sink: BackupSink, db: Asking, table: CarriedTable, mark: string | null): Promise<void> {
  const { name, columns } = table;
  return sink.section(['table', { name, columns }], readRows(db, table, mark));
}

async function lastNumber(tx: Tx, { name }: CarriedTable): Promise<string> {
  const [row] = await tx.$queryRawUnsafe<{ last: string }[]>(
    `select coalesce(max(id), 0)::text as last from ${quoted(name)}`,
  );
  return row?.last ?? '0';
}

async function readHeader(tx: Tx, product: string): Promise<BackupHeader> {
  const migrations = await tx.$queryRaw<{ name: string; checksum: string }[]>`
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`;
  const sequences = await tx.$queryRaw<{ name: string; value: string }[]>`
    select sequencename::text as name, last_value::text as value from pg_sequences
    where schemaname = current_schema() and last_value is not null order by sequencename`;
  const last = await tx.auditEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true, at: true },
  });
  const head = last && { seq: String(last.seq), hash: last.hash, at: last.at.toISOString() };
  return {
    format: backupFormat,
    product,
    createdAt: new Date().toISOString(),
    migrations,
    head,
    sequences,
  };
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder does not exist.',
  EACCES: 'This user may not write there.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  EEXIST: 'A backup of this name is being written, or was broken off: remove the .part file beside it.',
};

function asRefusal(error: unknown, file: string): unknown {
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence
    ? new BackupRefused(`The backup ${file} cannot be written. ${sentence}`, { cause: error })
    : error;
}
