import { afterAll, beforeAll, expect } from 'vitest';
import { closeDatabase, type OpenDatabase, openDatabase, useDatabase } from '@/lib/db/engine';
import { readEmbeddedTemplate } from './embedded-template';
import { noteEngine } from './note-engine';
import { cloneOnServer, readingCopyOnServer } from './server-template';
import type { Seed } from './template-key';

/**
 * Opens a database of this test file's own and makes it the process's: on the PostgreSQL server that TEST_DATABASE_URL
 * names, else on an embedded one in memory. Call `close` at the end. A file `*.reading.database.test.ts` gets one that
 * refuses every change.
 */
export async function openTestDatabase({ seed }: { seed: Seed }): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await openOnServer(server, seed) : await openCopy(seed);
  useDatabase(database);
  await noteEngine(database);
  return database;
}

/** For the head of a `*.database.test.ts`: the file's own database is open from its first test to its last. */
export function useTestDatabase({ seed }: { seed: Seed }): void {
  beforeAll(async () => void (await openTestDatabase({ seed })));
  afterAll(closeDatabase);
}

const onlyReads = (): boolean => expect.getState().testPath?.endsWith('.reading.database.test.ts') ?? false;

async function openCopy(seed: Seed): Promise<OpenDatabase> {
  const database = await openDatabase({ kind: 'memory', dump: await readEmbeddedTemplate(seed) });
  if (onlyReads()) await database.execute('set default_transaction_read_only = on');
  return database;
}

const warnings: string[] = [];
let listening = false;

/** The driver says once a process that a connection was asked while it was still answering. */
function heedWarnings(): void {
  if (listening) return;
  listening = true;
  process.on('warning', ({ message }) => {
    if (message.includes('already executing a query')) warnings.push(message);
  });
}

async function openOnServer(server: string, seed: Seed): Promise<OpenDatabase> {
  heedWarnings();
  const clone = await (onlyReads() ? readingCopyOnServer : cloneOnServer)(server, seed);
  const database = await openDatabase({ kind: 'server', url: clone.url });
  return {
    ...database,
    close: async () => {
      await database.close();
      await clone.drop();
      if (warnings.length > 0) throw new Error(`Two queries at once on one connection: ${warnings.pop()}`);
    },
  };
}
