import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, type OpenDatabase, openDatabase, useDatabase } from '@/lib/db/engine';
import { readEmbeddedTemplate } from './embedded-template';
import { noteEngine } from './note-engine';
import { cloneOnServer } from './server-template';
import type { Seed } from './template-key';

/**
 * Opens a database of this test file's own and makes it the process's: on the PostgreSQL server that TEST_DATABASE_URL
 * names, else on an embedded one in memory. Call `close` at the end.
 */
export async function openTestDatabase({ seed }: { seed: Seed }): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await openClone(server, seed) : await openCopy(seed);
  useDatabase(database);
  await noteEngine(database);
  return database;
}

/** For the head of a `*.database.test.ts`: the file's own database is open from its first test to its last. */
export function useTestDatabase({ seed }: { seed: Seed }): void {
  beforeAll(async () => void (await openTestDatabase({ seed })));
  afterAll(closeDatabase);
}

async function openCopy(seed: Seed): Promise<OpenDatabase> {
  return openDatabase({ kind: 'memory', dump: await readEmbeddedTemplate(seed) });
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

async function openClone(server: string, seed: Seed): Promise<OpenDatabase> {
  heedWarnings();
  const clone = await cloneOnServer(server, seed);
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
