import type { Cluster } from './cluster';
import type { Engine } from './ledger';

/** The engines that `--engine embedded|server|both` asks for; says so where PostgreSQL is wanted and not there. */
export function enginesOf(asked: string, cluster: Cluster | null): Engine[] {
  if (!['embedded', 'server', 'both'].includes(asked)) {
    throw new Error(`--engine is “${asked}”: it must be embedded, server or both.`);
  }
  if (asked === 'embedded') return ['embedded'];
  if (cluster) return asked === 'server' ? ['server'] : ['embedded', 'server'];
  if (asked === 'server')
    throw new Error('This machine has no PostgreSQL, and TEST_DATABASE_URL names none.');
  console.log('SKIPPED on PostgreSQL: this machine has none, and TEST_DATABASE_URL names none.');
  return ['embedded'];
}
