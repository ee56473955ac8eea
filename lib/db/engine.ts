import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from './generated/client';
import { queryInTurn } from './query-in-turn';
import { timeQueries } from './time-queries';

/** Waits long enough for a queue of short transactions; PGlite serialises them all. */
export const transactionLimits = { maxWait: 20_000, timeout: 30_000 } as const;

/**
 * Of a server that went away without a word: a request waits so long for a connection, in the queue of a busy evening
 * too, and a statement so long for its answer, before the person is told.
 */
const serverPatience = {
  connectionTimeoutMillis: transactionLimits.maxWait,
  query_timeout: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** Where the ledger is kept: a folder (embedded), a PostgreSQL server, or memory (tests). */
export type DatabaseLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'memory'; readonly dump?: Blob };

export interface Connections {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** One open database: Prisma's client, plain SQL for migrations, and its closing. */
export interface OpenDatabase {
  readonly location: DatabaseLocation;
  readonly client: PrismaClient;
  /** Runs one or more statements outside Prisma: migrations only. */
  readonly execute: (sql: string) => Promise<void>;
  /** Connections to a server, and requests that wait for one; null for an embedded database. */
  readonly connections: () => Connections | null;
  /** A copy of an embedded database, for tests and templates. */
  readonly dump: (compression?: 'gzip' | 'none') => Promise<Blob>;
  readonly close: () => Promise<void>;
}

/**
 * Makes the embedded database's folder beside its place and moves it there when it is whole: what a process that was
 * killed while making it leaves can never be opened. A folder without its version was not whole, and holds nothing.
 */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(join(/* turbopackIgnore: true */ folder, 'PG_VERSION'))) return;
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  const engine = new PGlite(making);
  await engine.waitReady;
  await engine.close();
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
}

async function openEmbedded(location: DatabaseLocation): Promise<OpenDatabase> {
  if (location.kind === 'folder') await makeFolder(location.folder);
  const engine =
    location.kind === 'folder'
      ? new PGlite(location.folder)
      : new PGlite(location.kind === 'memory' && location.dump ? { loadDataDir: location.dump } : {});
  await engine.waitReady;
  await engine.exec(`set timezone = 'UTC'`);
  const client = new PrismaClient({
    adapter: timeQueries(new PrismaPGlite(engine)),
    transactionOptions: transactionLimits,
  });
  return {
    location,
    client,
    execute: async (sql) => void (await engine.exec(sql)),
    connections: () => null,
    dump: (compression = 'gzip') => engine.dumpDataDir(compression),
    close: async () => {
      await client.$disconnect();
      if (!engine.closed) await engine.close();
    },
  };
}

function openServer(url: string): OpenDatabase {
  const pool = new Pool({ connectionString: url, options: '-c timezone=UTC -c jit=off', ...serverPatience });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  const client = new PrismaClient({
    adapter: queryInTurn(timeQueries(new PrismaPg(pool))),
    transactionOptions: transactionLimits,
  });
  return {
    location: { kind: 'server', url },
    client,
    execute: async (sql) => void (await pool.query(sql)),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    dump: () => Promise.reject(new Error('Only an embedded database can be dumped.')),
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}

/** Opens a database without migrating it. The caller holds the folder's lock. */
export function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  return location.kind === 'server' ? Promise.resolve(openServer(location.url)) : openEmbedded(location);
}

// Pages, handlers and actions are bundled apart; one instance lives on the process.
const shared = globalThis as typeof globalThis & { greenledgerDatabase?: OpenDatabase | undefined };

/** Makes this the process's database. */
export function useDatabase(open: OpenDatabase | undefined): void {
  shared.greenledgerDatabase = open;
}

/** The process's database; throws where none was opened. */
export function currentDatabase(): OpenDatabase {
  if (!shared.greenledgerDatabase) throw new Error('No database is open in this process.');
  return shared.greenledgerDatabase;
}

export async function closeDatabase(): Promise<void> {
  const open = shared.greenledgerDatabase;
  useDatabase(undefined);
  await open?.close();
}
