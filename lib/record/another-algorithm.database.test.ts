import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { answerAll, submitNow } from '../submissions/testing/answers';
import { createSmallGroup, type SmallGroup } from '../submissions/testing/small-group';
import type { Algorithm } from './algorithm';
import { ask } from './verify/ask';
import { ledgerTables } from './verify/ledger-tables';
import { tampered } from './verify/testing/tampered';
import { verifyLedger } from './verify/verify-ledger';

const used = vi.hoisted(() => ({ algorithm: 'sha256' as Algorithm }));
vi.mock('./algorithm', async (actual) => ({
  ...(await actual<typeof import('./algorithm')>()),
  get ledgerAlgorithm() {
    return used.algorithm;
  },
}));
useTestDatabase({ seed: 'reference' });

let small: SmallGroup;

/** As a migration to another algorithm would: the one function, and the one word in lib/record/algorithm.ts. */
async function turnTo(algorithm: Algorithm): Promise<void> {
  used.algorithm = algorithm;
  await currentDatabase().execute(
    `create or replace function ledger_algorithm() returns text language sql immutable parallel safe as $$ select '${algorithm}' $$`,
  );
}

/** Rows by what their hash begins with, over all tables of the ledger. */
async function named(by: string): Promise<number> {
  const counts = ledgerTables.map(
    ({ name }) => `select count(*)::int as rows from ${name} where row_hash like '${by}%'`,
  );
  const rows = await ask<{ rows: number }>(counts.join(' union all '));
  return rows.reduce((sum, row) => sum + row.rows, 0);
}

beforeAll(async () => {
  small = await createSmallGroup();
  await answerAll(small.owner, small);
});

test('the database and the code hash alike', async () => {
  const [row] = await ask<{ said: string }>('select ledger_algorithm() as said');
  const { ledgerAlgorithm } = await vi.importActual<typeof import('./algorithm')>('./algorithm');
  expect(row?.said).toBe(ledgerAlgorithm);
  expect(readFileSync('prisma/catalogue.txt', 'utf8')).toContain(`select '${ledgerAlgorithm}'`);
});

test('every column for a hash takes one that names its algorithm', async () => {
  const checks = await ask<{ name: string; said: string }>(
    `select conname as name, pg_get_constraintdef(oid) as said from pg_constraint
     where contype = 'c' and pg_get_constraintdef(oid) like '%[0-9a-f]{64%'`,
  );
  expect(checks.length).toBeGreaterThan(ledgerTables.length);
  for (const { name, said } of checks) expect(said, name).toContain('([a-z0-9-]+:)?');
});

test('another algorithm takes over in the middle of a ledger, which verifies from its first row to its last', async () => {
  const before = await reader().auditEvent.count();
  expect(await named('sha512:')).toBe(0);
  await turnTo('sha512');
  await submitNow(small.owner, small.north, 'Under the other algorithm.');
  expect(await named('sha512:')).toBeGreaterThan(5);

  const result = await verifyLedger();
  expect(result.first).toBeNull();
  expect(result.events).toBe(before + 1);
  expect(result.head?.hash).toMatch(/^sha512:[0-9a-f]{128}$/);
  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event.facts).toMatch(/^sha512:/);
  expect(event.previousHash).toMatch(/^[0-9a-f]{64}$/);
  const answer = await reader().dataPointVersion.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(answer.hash).toMatch(/^sha512:/);
});

test('and a row of either is named when it is changed', async () => {
  for (const by of ['factor', 'data_point']) {
    const set = by === 'factor' ? `source = 'x'` : `breakdown = 'x'`;
    const sql = `update ${by} set ${set} where id = (select max(id) from ${by})`;
    const found = await tampered([by], sql, async () => (await verifyLedger()).first);
    expect(found).toMatchObject({ fault: 'row-changed', table: by });
  }
});

test('an algorithm that no ledger is made of proves nothing', async () => {
  const sql = `update factor set row_hash = 'md5:' || md5(id::text) || md5(id::text) where id = (select max(id) from factor)`;
  const found = await tampered(['factor'], sql, async () => (await verifyLedger()).first);
  expect(found).toMatchObject({ fault: 'row-changed', table: 'factor' });
});
