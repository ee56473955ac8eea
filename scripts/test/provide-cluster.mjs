import { spawnSync } from 'node:child_process';
import { requireLocalUrl } from '../../lib/db/testing/require-local-url.mjs';
import { findPostgres } from './find-program.mjs';
import { startPostgres } from './start-postgres.mjs';

/**
 * The PostgreSQL server of this run: the one that TEST_DATABASE_URL names, which must be of this machine, else a
 * throw-away one; none (an empty URL) where there is no PostgreSQL. What the tests make there is dropped at the end.
 */
export async function provideCluster() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: requireLocalUrl(given).href, stop: dropAll };
  const programs = findPostgres();
  return programs ? startPostgres(programs) : { url: '', stop: async () => {} };
}

async function dropAll() {
  const drop = ['--import', 'tsx', '--conditions=react-server', 'scripts/test/drop-test-databases.ts'];
  spawnSync(process.execPath, drop, { stdio: 'inherit' });
}
