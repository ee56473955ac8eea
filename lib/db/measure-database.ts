import { gauge } from '../telemetry/measure.mjs';
import { isStopping } from '../telemetry/readiness.mjs';
import { currentDatabase } from './engine';
import { SubmissionState } from './generated/enums';

/**
 * Sets the gauges that only the database knows: whether it answers, its connections, the head of the ledger and how
 * many submissions of open periods are in each state. Counts alone, over the whole group. Never throws.
 */
export async function measureDatabase(): Promise<void> {
  gauge('greenledger_stopping', isStopping() ? 1 : 0);
  try {
    const { client, connections } = currentDatabase();
    for (const [state, count] of Object.entries(connections() ?? {})) {
      gauge('greenledger_database_connections', count, { state });
    }
    const [head] = await client.$queryRaw<{ seq: bigint | null }[]>`select max(seq) as seq from audit_event`;
    const counted = await client.submission.groupBy({
      by: ['state'],
      where: { period: { state: 'OPEN' } },
      _count: true,
    });
    gauge('greenledger_ledger_head', Number(head?.seq ?? 0));
    for (const state of Object.values(SubmissionState)) {
      const count = counted.find((each) => each.state === state)?._count ?? 0;
      gauge('greenledger_open_submissions', count, { state });
    }
    gauge('greenledger_database_up', 1);
  } catch {
    gauge('greenledger_database_up', 0);
  }
}
