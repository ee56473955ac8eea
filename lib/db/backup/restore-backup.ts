import type { OpenDatabase } from '../engine';
import { migrate, readMigrations } from '../migrate';
import type { Tx } from '../tx';
import type { BackupEnd, BackupHeader } from './backup-format';
import { BackupRefused } from './backup-refused';
import { allTables, type CarriedTable, carriedTables, quoted } from './carried-tables';
import { loadOrder } from './load-order';
import { loadRows, type RowLoader } from './load-rows';
import { type EvidencePlace, placeEvidence } from './place-evidence';
import { readBackup } from './read-backup';

export interface RestoreOrder {
  readonly file: string;
  readonly key: string | null;
  /** Where evidence files go. */
  readonly evidence: string;
  /** The folder of this build's migrations. */
  readonly migrations: string;
}

export interface RestoredBackup {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
  /** Migrations that this build applied on top of the backup's. */
  readonly migrated: readonly string[];
}

type Contents = Pick<RestoredBackup, 'header' | 'end'> & { readonly tables: readonly string[] };

const aDay = 24 * 3_600_000;

/**
 * Restores a backup into an empty place. First the whole file is read and checked; then the tables are made as the
 * backup's version had them, filled in one transaction, and brought up to this build. Throws `BackupRefused`, after
 * which the place is as empty as it was.
 */
export async function restoreBackup(database: OpenDatabase, order: RestoreOrder): Promise<RestoredBackup> {
  const contents = await readContents(order);
  await refuseFilled(database);
  await migrateLike(database, contents.header, order.migrations);
  const evidence = await placeEvidence(order.evidence);
  try {
    await database.client.$transaction((tx) => load(tx, order, contents, evidence), {
      maxWait: 60_000,
      timeout: aDay,
    });
  } catch (error) {
    await evidence.abandon();
    throw error;
  }
  const { header, end } = contents;
  return { header, end, migrated: await migrate(database, order.migrations) };
}

async function readContents({ file, key }: RestoreOrder): Promise<Contents> {
  let [header, end]: [BackupHeader | null, BackupEnd | null] = [null, null];
  const tables: string[] = [];
  for await (const part of readBackup(file, key)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'table') tables.push(part.name);
    if (part.kind === 'complete') end = part.end;
  }
  if (!header || !end) throw new BackupRefused('The file is no backup of Greenledger.');
  return { header, end, tables };
}

async function refuseFilled({ client }: OpenDatabase): Promise<void> {
  for (const { name } of await allTables(client)) await refuseRows(client, name);
}

async function refuseRows(db: Pick<Tx, '$queryRawUnsafe'>, table: string): Promise<void> {
  const rows = await db.$queryRawUnsafe<unknown[]>(`select 1 from ${quoted(table)} limit 1`);
  if (rows.length > 0)
    throw new BackupRefused(
      'This place already has a ledger. Restore into an empty one: another GREENLEDGER_DATA, or a new database in DATABASE_URL.',
    );
}

/** Makes the tables as they were when the backup was written. */
async function migrateLike(database: OpenDatabase, header: BackupHeader, folder: string): Promise<void> {
  const known = new Map((await readMigrations(folder)).map(({ name, checksum }) => [name, checksum]));
  const foreign = header.migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (foreign)
    throw new BackupRefused(
      `The backup was written by Greenledger ${header.product} with the migration ${foreign.name}, which this version does not have. Restore it with that version or a newer one.`,
    );
  const names = new Set(header.migrations.map(({ name }) => name));
  await migrate(database, folder, names);
  const applied = await database.client.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where rolled_back_at is null`;
  if (applied.some(({ name }) => !names.has(name)))
    throw new BackupRefused(
      'This place already has the tables of a newer version. Restore into a folder or a database that Greenledger never used.',
    );
}

async function load(tx: Tx, order: RestoreOrder, contents: Contents, evidence: EvidencePlace): Promise<void> {
  const tables = new Map((await carriedTables(tx)).map((table) => [table.name, table]));
  const inFile = contents.tables.map((name) => tableNamed(tables, name));
  for (const { name } of tables.values()) await refuseRows(tx, name);
  for (const [pass, names] of loadOrder(inFile).entries()) {
    let loader: RowLoader | null = null;
    for await (const part of readBackup(order.file, order.key)) {
      if (part.kind === 'table' && names.has(part.name))
        loader = loadRows(tx, sameColumns(tableNamed(tables, part.name), part.columns));
      else if (part.kind === 'row') await loader?.add(part.line);
      else if (part.kind === 'end') {
        await loader?.flush();
        loader = null;
      } else if (pass === 0 && part.kind === 'file') await evidence.begin(part.path);
      else if (pass === 0 && part.kind === 'piece') await evidence.piece(part.bytes);
    }
  }
  for (const { name, value } of contents.header.sequences)
    await tx.$executeRawUnsafe(`select setval($1::regclass, $2::bigint)`, quoted(name), value);
  await evidence.settle();
}

function tableNamed(tables: ReadonlyMap<string, CarriedTable>, name: string): CarriedTable {
  const table = tables.get(name);
  if (!table) throw new BackupRefused(`The backup has a table ${name} that its version did not have.`);
  return table;
}

function sameColumns(table: CarriedTable, columns: readonly string[]): CarriedTable {
  if (columns.join() !== table.columns.join())
    throw new BackupRefused(`The backup's table ${table.name} has other columns than its version had.`);
  return table;
}
