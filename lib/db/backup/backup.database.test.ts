import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession } from '@/lib/access/session';
import { confirmRestored } from '@/lib/record/verify/confirm-restored';
import { createFullLedger } from '@/lib/record/verify/testing/full-ledger';
import { currentDatabase, type OpenDatabase, openDatabase, useDatabase } from '../engine';
import { cloneOnServer } from '../testing/server-template';
import { openTestDatabase } from '../testing/test-database';
import { allTables, leftBehind, quoted } from './carried-tables';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const folder = mkdtempSync(join(tmpdir(), 'gl-backup-'));
const at = (name: string) => join(folder, name);
const bytes = Buffer.alloc(200_000, 7);
const server = process.env.TEST_DATABASE_URL;

const backUp = (name: string, evidence: string) =>
  writeBackup({ file: at(name), key: null, evidence: at(evidence), product: '0.0.0' });
const restore = (database: OpenDatabase, name: string, evidence: string) =>
  restoreBackup(database, {
    file: at(name),
    key: null,
    evidence: at(evidence),
    migrations: 'prisma/migrations',
  });

/** Where every table and every sequence stands: a digest over PostgreSQL's own text of all rows. */
async function contents(): Promise<Record<string, unknown>> {
  const { client } = currentDatabase();
  const digests = (await allTables(client))
    .filter(({ name }) => !leftBehind.includes(name))
    .map(
      ({ name }) => `select '${name}' as name, count(*)::int as rows,
        md5(string_agg(to_jsonb(t)::text, ' ' order by to_jsonb(t)::text collate "C")) as digest from ${quoted(name)} t`,
    );
  return {
    tables: await client.$queryRawUnsafe(`${digests.join(' union all ')} order by 1`),
    sequences: await client.$queryRaw`
      select sequencename::text as name, last_value::text as value from pg_sequences
      where schemaname = current_schema() and sequencename <> 'sign_in_attempt_id_seq' order by 1`,
  };
}

let source: OpenDatabase;
let embedded: OpenDatabase;
beforeAll(async () => {
  source = await openTestDatabase({ seed: 'reference' });
  await startSession((await createFullLedger()).office.userId);
  mkdirSync(at('evidence/ab'), { recursive: true });
  writeFileSync(at('evidence/ab/cd.pdf'), bytes);
  writeFileSync(at('evidence/empty'), '');
  embedded = await openDatabase({ kind: 'memory' });
});
afterAll(async () => {
  await source.close();
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

const changeFactor = (to: string) =>
  source.execute(`begin; set local session_replication_role = replica;
    update factor set source = ${to} where id = (select min(id) from factor); commit`);

test('a row that was changed before the backup does not come back unseen, and nothing is left of the attempt', async () => {
  await changeFactor(`source || 'x'`);
  await backUp('tampered', 'evidence');
  await changeFactor('left(source, -1)');
  await expect(restore(embedded, 'tampered', 'restored')).rejects.toThrow(/row \d+ of factor .* its hash/);
  expect(await embedded.client.organisationalUnit.count()).toBe(0);
  await expect(backUp('evidence', 'evidence')).rejects.toThrow('already a file');
  await expect(backUp('no/such/folder', 'evidence')).rejects.toThrow('folder does not exist');
});

test('a backup is never restored over a ledger, nor over evidence', async () => {
  await backUp('whole', 'evidence');
  await expect(restore(source, 'whole', 'restored')).rejects.toThrow('already has a ledger');
  await expect(restore(embedded, 'whole', 'evidence')).rejects.toThrow('already has files');
});

test('a restored ledger is the same to the last digit, on the other engine too', async () => {
  const before = await contents();
  expect(before.tables).toContainEqual(expect.objectContaining({ name: 'grant_review', rows: 1 }));
  const { header, end } = await restore(embedded, 'whole', 'restored');
  expect(end.files).toBe(2);
  expect(readFileSync(at('restored/ab/cd.pdf')).equals(bytes)).toBe(true);
  useDatabase(embedded);
  expect(await contents()).toEqual(before);
  expect(await embedded.client.session.count()).toBe(0);
  if (server) await backToServer(before);
  await confirmRestored(header.head);
  const last = await currentDatabase().client.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(last).toMatchObject({ type: 'ledger.restored', previousHash: header.head?.hash });
});

async function backToServer(before: unknown): Promise<void> {
  await backUp('returning', 'restored');
  const { url, drop } = await cloneOnServer(server ?? '', 'empty');
  const database = await openDatabase({ kind: 'server', url });
  try {
    await restore(database, 'returning', 'returned');
    useDatabase(database);
    expect(await contents()).toEqual(before);
  } finally {
    useDatabase(embedded);
    await database.close();
    await drop();
  }
}
