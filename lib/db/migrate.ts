import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenDatabase } from './engine';

/** Chosen once; every process that migrates takes the same lock. */
const lockKey = 7_300_245_871;

/** The table Prisma keeps its own history in, in Prisma's own shape. */
const historyTable = `
create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The folder's migrations in order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, in one transaction under an advisory lock, so that processes racing to start do it once.
 * Refuses when an applied migration was edited since or is unknown to this build. Returns the names applied now.
 * `only` leaves out what it does not name: a backup is restored into the tables it was written from.
 */
export async function migrate(
  database: OpenDatabase,
  folder: string,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (await isUpToDate(database, migrations)) return [];
  return database.client.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey})`;
      await tx.$executeRawUnsafe(historyTable);
      const applied = await tx.$queryRaw<{ migration_name: string; checksum: string }[]>`
        select migration_name, checksum from _prisma_migrations where rolled_back_at is null`;
      const known = new Map(migrations.map((migration) => [migration.name, migration]));
      for (const row of applied) refuseForeign(row.migration_name, row.checksum, known);
      const done = new Set(applied.map((row) => row.migration_name));
      const pending = migrations.filter(({ name }) => !done.has(name) && (only?.has(name) ?? true));
      for (const migration of pending) {
        for (const statement of splitStatements(migration.sql)) await tx.$executeRawUnsafe(statement);
        await tx.$executeRaw`
          insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
          values (${randomUUID()}, ${migration.checksum}, now(), ${migration.name}, 1)`;
      }
      return pending.map((migration) => migration.name);
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
}

/** Asked with no right but to read: a process that may not make tables starts where nothing is left to apply. */
async function isUpToDate({ client }: OpenDatabase, migrations: readonly Migration[]): Promise<boolean> {
  const [found] = await client.$queryRaw<{ there: boolean }[]>`
    select to_regclass('_prisma_migrations') is not null as there`;
  if (!found?.there) return false;
  const applied = await client.$queryRaw<{ migration_name: string; checksum: string }[]>`
    select migration_name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`;
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  return (
    checksums.size === migrations.length &&
    migrations.every(({ name, checksum }) => checksums.get(name) === checksum)
  );
}

function refuseForeign(name: string, checksum: string, known: ReadonlyMap<string, Migration>): void {
  const migration = known.get(name);
  if (!migration)
    throw new Error(
      `The database has migration ${name}, which this version does not know. Start a newer version.`,
    );
  if (migration.checksum !== checksum)
    throw new Error(
      `Migration ${name} was changed after it was applied. Restore the file and add a new migration.`,
    );
}

/** Splits a migration at the semicolons that end a statement; bodies between `$$` are left whole. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of sql.split('\n')) {
    if (!inBody && line.trimStart().startsWith('--')) continue;
    current += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
}
