import { afterAll, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase, useDatabase } from '@/lib/db/engine';
import { readEmbeddedTemplate } from '@/lib/db/testing/embedded-template';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { compareEngines } from './compare-engines';
import { firstDifference, readLedger } from './read-ledger';

const opened: OpenDatabase[] = [];

/** The engine of this run, and an embedded one beside it: on the embedded database they are two of a kind. */
async function openBoth(): Promise<[OpenDatabase, OpenDatabase]> {
  const dump = await readEmbeddedTemplate('empty');
  const both = [await openDatabase({ kind: 'memory', dump }), await openTestDatabase({ seed: 'empty' })];
  opened.push(...both);
  return both as [OpenDatabase, OpenDatabase];
}

afterAll(async () => {
  useDatabase(undefined);
  for (const database of opened) await database.close();
});

test('the same things done on both engines make the same ledger, to the bit', {
  timeout: 300_000,
}, async () => {
  const both = await openBoth();
  const runs = both[1].location.kind === 'server' ? 2 : 1;
  const { outcomes, rows } = await compareEngines(both, { runs, seed: 20_230_703 });
  expect(rows).toBeGreaterThan(1_000);
  for (const verb of ['save', 'submit', 'return', 'approve', 'reopen', 'give grant', 'join unit']) {
    expect(outcomes.get(`${verb}: done`), `${verb} was done`).toBeGreaterThan(0);
  }
  // And a ledger that differs in one digit is told apart.
  const [first, second] = both;
  await first.client.$executeRaw`update "grant" set valid_from = valid_from + 1 where id = 1`;
  expect(firstDifference(await readLedger(first), await readLedger(second))).toMatch(/^grant:/);
});
