import { Client } from 'pg';
import type { DatabaseLocation } from './engine';

/** Chosen once; whoever prepares a database holds it, whole migrations and loads long. */
const preparingLock = 7_300_245_873;

/**
 * Runs `work` while no other process prepares the same database: of two that start at once on an empty one the second
 * waits and finds it prepared. An embedded database is held by its folder already.
 */
export async function aloneOnServer<T>(location: DatabaseLocation, work: () => Promise<T>): Promise<T> {
  if (location.kind !== 'server') return work();
  const client = new Client({ connectionString: location.url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [preparingLock]);
    return await work();
  } finally {
    // Its end releases the lock.
    await client.end();
  }
}
