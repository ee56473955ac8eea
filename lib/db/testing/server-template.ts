import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '@/lib/db/engine';
import { buildOnce } from './build-once';
import { fillDatabase, templateBefore } from './fill-database';
import { requireLocalUrl } from './require-local-url.mjs';
import { type Seed, templateKey } from './template-key';

/** Every database that tests make is named so, and dropped by this name. */
export const TEST_DATABASE_PREFIX = 'greenledger_test_';

/** A database on a server, and how its user leaves it. */
interface OnServer {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Makes a copy of the template of `seed` on the PostgreSQL server at `url`; returns the copy's URL and its removal. */
export async function cloneOnServer(url: string, seed: Seed): Promise<OnServer> {
  return createOnServer(url, await serverTemplate(url, seed));
}

/** The one copy of `seed` of all tests that only read: it refuses every change, and stays when they leave it. */
export async function readingCopyOnServer(url: string, seed: Seed): Promise<OnServer> {
  const template = await serverTemplate(url, seed);
  const name = `${TEST_DATABASE_PREFIX}reading_${templateKey(seed)}`;
  await makeOnce(url, name, async (draft) => {
    await administer(url, `create database "${draft}" template "${template}"`);
    await administer(url, `alter database "${draft}" set default_transaction_read_only = on`);
  });
  return { url: databaseUrl(url, name), drop: async () => undefined };
}

/** Makes a database, of nothing or as a copy of `template`; returns its URL and its removal. */
export async function createOnServer(url: string, template = 'template1'): Promise<OnServer> {
  const name = `${TEST_DATABASE_PREFIX}${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database "${name}" template "${template}"`);
  return {
    url: databaseUrl(url, name),
    drop: async () => {
      await administer(url, `drop database if exists "${name}" with (force)`);
    },
  };
}

async function serverTemplate(url: string, seed: Seed): Promise<string> {
  const name = `${TEST_DATABASE_PREFIX}template_${templateKey(seed)}`;
  await makeOnce(url, name, async (draft) => {
    const before = templateBefore[seed];
    const made = before ? await serverTemplate(url, before) : 'template1';
    await administer(url, `create database "${draft}" template "${made}"`);
    const database = await openDatabase({ kind: 'server', url: databaseUrl(url, draft) });
    try {
      await fillDatabase(database, seed);
    } finally {
      await database.close();
    }
  });
  return name;
}

/** Makes the database `name`, which nobody sees before it is whole, by `make`; leaves one that is there. */
function makeOnce(url: string, name: string, make: (draft: string) => Promise<void>): Promise<void> {
  return buildOnce(
    `.test/templates/${name}.lock`,
    async () => (await administer(url, `select from pg_database where datname = '${name}'`)) > 0,
    async () => {
      const draft = `${name}_draft`;
      await administer(url, `drop database if exists "${draft}" with (force)`);
      await make(draft);
      await administer(url, `alter database "${draft}" rename to "${name}"`);
    },
  );
}

/** Leaves the server as it was found, unless whoever started this run does so when all of its steps are over. */
export const leaveTestServer = async (url: string): Promise<void> =>
  process.env.TEST_DATABASES_STAY === '1' ? undefined : dropTestDatabases(url);

/** Drops every database that tests made on the server. */
export async function dropTestDatabases(url: string): Promise<void> {
  const client = new Client({ connectionString: requireLocalUrl(url).href });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, '${TEST_DATABASE_PREFIX}')`,
    );
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}

async function administer(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: requireLocalUrl(url).href });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function databaseUrl(url: string, name: string): string {
  const copy = requireLocalUrl(url);
  copy.pathname = `/${name}`;
  return copy.href;
}
