import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { probeFolder, requireStorage } from './storage';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder with room that can be written is well', async () => {
  expect(await probeFolder(folder, 1)).toBeNull();
});

test('too little room is said before there is none', async () => {
  expect(await probeFolder(folder, Number.MAX_SAFE_INTEGER)).toBe('full');
});

test('a folder that cannot be written is said to be so, and a change is refused in a sentence', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(await probeFolder(join(file, 'below'))).toBe('read-only');
  await expect(requireStorage({ kind: 'folder', folder: join(file, 'data', 'postgres') })).rejects.toThrow(
    'storage-read-only',
  );
});

test('a server looks after its own disk', async () => {
  await expect(
    requireStorage({ kind: 'server', url: 'postgresql://localhost/ledger' }),
  ).resolves.toBeUndefined();
});
