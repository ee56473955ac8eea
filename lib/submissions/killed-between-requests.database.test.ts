import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, currentDatabase, openDatabase, useDatabase } from '../db/engine';
import { fillDatabase } from '../db/testing/fill-database';
import { answerAll, cell, formOf, save, submitNow } from './testing/answers';
import { createSmallGroup } from './testing/small-group';

const folders: string[] = [];
afterAll(async () => {
  await closeDatabase();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function openFolder(folder: string): Promise<void> {
  useDatabase(await openDatabase({ kind: 'folder', folder }));
}

test('what was acknowledged is there after the process was killed between two requests', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenledger-killed-'));
  folders.push(folder);
  await openFolder(folder);
  await fillDatabase(currentDatabase(), 'reference');
  const small = await createSmallGroup();
  const { owner, north, fleet } = small;
  await answerAll(owner, small);
  await save(owner, north, fleet, [cell('EN-PETROL', 'not yet readable')]);

  // Copied while it is open and unflushed: the files as a killed process leaves them.
  const left = await copyOf(folder);
  await closeDatabase();
  await openFolder(left);

  const leaf = (await formOf(north)).leaves.find(({ code }) => code === fleet);
  expect(leaf?.drafts.get('EN-PETROL/total')?.entered).toBe('not yet readable');
  await save(owner, north, fleet, [cell('EN-PETROL', '', { revision: 1 })]);
  expect(await submitNow(owner, north)).toMatchObject({ version: 1 });
}, 180_000);

async function copyOf(folder: string): Promise<string> {
  const { cp } = await import('node:fs/promises');
  const copy = `${folder}-left`;
  folders.push(copy);
  await cp(folder, copy, { recursive: true });
  await rm(path.join(copy, 'postmaster.pid'), { force: true });
  return copy;
}
