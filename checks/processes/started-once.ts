import { readMigrations } from '@/lib/db/migrate';
import type { RunningApp } from '../driver/app';
import type { CopiedLedger } from '../driver/ledger';
import { brokenChain } from '../driver/verify-ledger';
import { onDatabase } from './on-database';

/** What is wrong with a database that two processes found empty and prepared at the same time. */
export async function startedOnce(
  ledger: CopiedLedger,
  started: readonly PromiseSettledResult<RunningApp>[],
): Promise<string[]> {
  const ended = started.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  const expected = (await readMigrations('prisma/migrations')).length;
  return onDatabase(ledger, async (client) => {
    const applied = await client.$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    const loads = await client.auditEvent.groupBy({ by: ['type', 'subjectKey'], _count: true });
    return [
      ...ended,
      ...(applied.length === expected ? [] : [`${applied.length} migrations applied of ${expected}`]),
      ...(loads.length > 0 ? [] : ['no reference data was loaded']),
      ...loads
        .filter(({ _count }) => _count > 1)
        .map(({ type, subjectKey, _count }) => `${type} ${subjectKey} happened ${_count} times`),
      ...(await brokenChain(client)),
    ];
  });
}
