import { requireLocalUrl } from '@/lib/db/testing/require-local-url.mjs';
import { leaveTestServer } from '@/lib/db/testing/server-template';
import { findPostgres } from '@/scripts/test/find-program.mjs';
import { startPostgres } from '@/scripts/test/start-postgres.mjs';

/** A PostgreSQL server of this machine that databases may be made on. */
export interface Cluster {
  readonly url: string;
  /** Ends a throw-away server; on a given one, drops what was made there, unless other steps of the run go on. */
  readonly stop: () => Promise<void>;
}

/** A server that may be taken away from under the app. */
export interface OwnCluster extends Cluster {
  /** Ends the server and leaves its data; `resume` starts it again at the same address. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Nobody answers any more, but nobody hangs up either; `thaw` ends it. */
  readonly freeze: () => void;
  readonly thaw: () => void;
}

/** The server that TEST_DATABASE_URL names, else a throw-away one; null where this machine has no PostgreSQL. */
export async function startCluster(): Promise<Cluster | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: requireLocalUrl(given).href, stop: () => leaveTestServer(given) };
  return startOwnCluster();
}

/** A throw-away server of the check's own; null where this machine has no PostgreSQL. */
export async function startOwnCluster(): Promise<OwnCluster | null> {
  const programs = findPostgres();
  return programs ? startPostgres(programs) : null;
}
