import { requireLocalUrl } from '@/lib/db/testing/require-local-url';
import { dropTestDatabases } from '@/lib/db/testing/server-template';
import { findPostgres } from '@/scripts/test/find-program.mjs';
import { startPostgres } from '@/scripts/test/start-postgres.mjs';

/** A PostgreSQL server of this machine that databases may be made on. */
export interface Cluster {
  readonly url: string;
  /** Ends a throw-away server; on a given one, drops what was made there. */
  readonly stop: () => Promise<void>;
}

/** The server that TEST_DATABASE_URL names, else a throw-away one; null where this machine has no PostgreSQL. */
export async function startCluster(): Promise<Cluster | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: requireLocalUrl(given).href, stop: () => dropTestDatabases(given) };
  const programs = findPostgres();
  return programs ? startPostgres(programs) : null;
}
