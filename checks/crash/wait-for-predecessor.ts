import { setTimeout } from 'node:timers/promises';
import { reader } from '@/lib/db/reader';

/** A server may still be committing what a killed client sent last: waits until connections older than ours are gone. */
export async function waitForPredecessor(since: Date): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await reader().$queryRaw<{ others: bigint }[]>`
      select count(*) as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_start < ${since}`;
    if (!row || row.others === 0n) return;
    await setTimeout(50);
  }
  throw new Error('A killed client’s connection did not end within ten seconds.');
}
