import { join, resolve } from 'node:path';
import type { DatabaseLocation } from './db/engine';

/** What the environment says about where the ledger is kept. */
export interface Environment {
  readonly database: DatabaseLocation;
  /** The folder this process must hold while it uses the embedded database; null on a server. */
  readonly dataFolder: string | null;
  /** Whether an empty ledger is filled with the demonstration group. */
  readonly demo: boolean;
}

/**
 * DATABASE_URL names a PostgreSQL server; without it the ledger lives in GREENLEDGER_DATA (default ./data).
 * The demonstration belongs to the embedded ledger unless GREENLEDGER_DEMO says otherwise (1 or 0).
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  if (env.DATABASE_URL) {
    return {
      database: { kind: 'server', url: env.DATABASE_URL },
      dataFolder: null,
      demo: env.GREENLEDGER_DEMO === '1',
    };
  }
  const dataFolder = resolve(/* turbopackIgnore: true */ env.GREENLEDGER_DATA || 'data');
  return {
    database: { kind: 'folder', folder: join(dataFolder, 'postgres') },
    dataFolder,
    demo: env.GREENLEDGER_DEMO !== '0',
  };
}

/** A path of this site behind the address that people type (NEXTAUTH_URL). */
export function publicAddress(
  path: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return new URL(path, env.NEXTAUTH_URL || 'http://localhost:3000').href;
}

/** The folder of evidence files: beside the embedded ledger, and in GREENLEDGER_DATA with a server too. */
export function evidenceFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return resolve(/* turbopackIgnore: true */ env.GREENLEDGER_DATA || 'data', 'evidence');
}
