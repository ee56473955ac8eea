import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { cloneOnServer, createOnServer } from '@/lib/db/testing/server-template';
import type { Seed } from '@/lib/db/testing/template-key';
import { runTool } from '@/scripts/start/run-tool.mjs';

/** Where a ledger is kept: in a folder of the app's own, or on a PostgreSQL server. */
export type Engine = 'embedded' | 'server';

/** A copy of the demonstration that a check may do anything to. Several app processes may share one on a server. */
export interface CopiedLedger {
  readonly engine: Engine;
  /** What tells a process of the product where this ledger is. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder of its app process: data where embedded, logs on both. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const CHECKS = resolve('.test/checks');

/** The environment without what would lead to another ledger than the one that is meant. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(?:DATABASE_URL|TEST_DATABASE_URL|NEXTAUTH_|GREENLEDGER_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  ) as NodeJS.ProcessEnv;
}

/**
 * Copies the demonstration (made once for all tests) into a new folder, or into a new database of the PostgreSQL
 * server at `server`, which the engine `server` needs: `startCluster().url`. `seed` null: nothing, not even tables.
 */
export async function copyLedger(
  engine: Engine,
  { server, seed = 'demo' }: { server?: string | undefined; seed?: Seed | null } = {},
): Promise<CopiedLedger> {
  const folder = `${CHECKS}/${randomUUID().slice(0, 8)}`;
  mkdirSync(folder, { recursive: true });
  const env = { NEXTAUTH_SECRET: randomBytes(32).toString('base64'), GREENLEDGER_DEMO: '0' };
  const discard = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'server') {
    if (!server) throw new Error('The engine “server” needs the address of a PostgreSQL server.');
    const { url, drop } = await (seed === null ? createOnServer(server) : cloneOnServer(server, seed));
    const remove = async () => {
      await drop();
      discard();
    };
    return { engine, folder, env: { ...env, DATABASE_URL: url }, remove };
  }
  const data = { GREENLEDGER_DATA: `${folder}/data` };
  const ledger = { engine, folder, env: { ...env, ...data }, remove: async () => discard() };
  if (seed === null) return ledger;
  await runTool(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'checks/driver/unpack-seed.ts', seed, 'prepared'],
    {
      env: { ...cleanEnvironment(), ...env, ...data },
      failure: 'The demonstration could not be copied: see above.',
    },
  );
  return ledger;
}
