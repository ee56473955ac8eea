import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './engine';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'make-folder-'));
});
afterEach(() => rmSync(data, { recursive: true }));

test('what a process left that was killed while making the database is made anew, once', async () => {
  for (const half of ['postgres', 'postgres.making']) {
    mkdirSync(join(data, half, 'global'), { recursive: true });
    writeFileSync(join(data, half, 'global', 'pg_control'), 'torn');
  }
  const location = { kind: 'folder', folder: join(data, 'postgres') } as const;
  const first = await openDatabase(location);
  await first.execute('create table kept (word text); insert into kept values ($$said$$)');
  await first.close();
  expect(readdirSync(data)).toEqual(['postgres']);
  const again = await openDatabase(location);
  expect(await again.client.$queryRaw`select word from kept`).toEqual([{ word: 'said' }]);
  await again.close();
});
