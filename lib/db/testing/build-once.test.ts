import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOnce } from './build-once';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-once-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what two want at the same time is built once', async () => {
  let builds = 0;
  const target = join(folder, 'target');
  const want = () =>
    buildOnce(
      join(folder, 'lock'),
      () => existsSync(target),
      async () => {
        builds += 1;
        writeFileSync(target, '');
      },
    );
  await Promise.all([want(), want()]);
  expect(builds).toBe(1);
});

test('the lock of a process that is gone is taken over', async () => {
  const target = join(folder, 'target');
  writeFileSync(join(folder, 'lock'), '4194304');
  await buildOnce(
    join(folder, 'lock'),
    () => existsSync(target),
    async () => writeFileSync(target, ''),
  );
  expect(existsSync(target)).toBe(true);
});
