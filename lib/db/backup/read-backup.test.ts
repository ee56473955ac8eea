import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackupHeader, backupFormat } from './backup-format';
import { openBackupSink } from './backup-sink';
import { type BackupPart, readBackup } from './read-backup';

const folder = mkdtempSync(join(tmpdir(), 'gl-backup-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header: BackupHeader = {
  format: backupFormat,
  product: '0.0.0',
  createdAt: '2026-11-21T22:00:00.000Z',
  migrations: [],
  head: null,
  sequences: [],
};
// U+2028 ends a line in some readers; a decimal keeps its digits because nobody reads it as a number.
const rows = ['{"id": 1, "value": 0.10000000000000000000000001}', '{"id": 2, "note": "one\u2028two"}'];

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function write(name: string, key: string | null, head = header): Promise<void> {
  const sink = openBackupSink(at(name), key);
  await sink.line(['greenledger-backup', head]);
  await sink.section(['table', { name: 'factor', columns: ['id', 'value'] }], each(rows));
  await sink.section(
    ['file', { path: 'a.pdf' }],
    each([JSON.stringify(Buffer.from('PDF').toString('base64'))]),
  );
  await sink.finish();
}

async function read(name: string, key: string | null = null) {
  const parts: BackupPart[] = [];
  for await (const part of readBackup(at(name), key)) parts.push(part);
  return parts;
}

beforeAll(() => write('plain', null));

describe('a backup file', () => {
  it('gives back what was put in, to the last digit', async () => {
    const parts = await read('plain');
    expect(parts.flatMap((part) => (part.kind === 'row' ? [part.line] : []))).toEqual(rows);
    expect(parts.find(({ kind }) => kind === 'piece')).toEqual({ kind: 'piece', bytes: Buffer.from('PDF') });
    expect(parts.at(-1)).toMatchObject({ kind: 'complete', end: { tables: 1, files: 1, rows: 2 } });
  });

  it('sealed with a key, is read with it alone', async () => {
    await write('sealed', 'a key for this test');
    expect(await read('sealed', 'a key for this test')).toEqual(await read('plain'));
    await expect(read('sealed')).rejects.toThrow('is encrypted');
    await expect(read('sealed', 'another key')).rejects.toThrow('does not open');
  });

  it('never replaces one that is there, and has its name only when it is whole', async () => {
    await expect(write('plain', null)).rejects.toThrow('already a file');
    expect(await read('plain')).toHaveLength(9);
    const sink = openBackupSink(at('broken-off'), null);
    await sink.line(['greenledger-backup', header]);
    await sink.abandon();
    await expect(read('broken-off')).rejects.toThrow('cannot be read');
  });

  it('is refused where it is none, or of a form not known yet', async () => {
    writeFileSync(at('other'), 'PK other');
    await expect(read('other')).rejects.toThrow('no backup');
    await write('newer', null, { ...header, format: backupFormat + 1 });
    await expect(read('newer')).rejects.toThrow('Use a newer version');
  });

  it('is refused with a line changed, taken out, added or moved, or without its end', async () => {
    const all = gunzipSync(readFileSync(at('plain')))
      .toString()
      .trimEnd()
      .split('\n');
    const place = all.findIndex((line) => line.includes('0.1'));
    const wrongs = [
      all.filter((_, line) => line !== place),
      all.map((line, number) => (number === place ? line.replace('0.1', '0.2') : line)),
      [...all, rows[0]],
      [all[0], all[2], all[1], ...all.slice(3)],
      all.slice(0, -1),
      all.slice(1),
      [all[0], ...all],
      all.map((line) => line.replace('"factor"', '"target"')),
    ];
    for (const wrong of wrongs) {
      writeFileSync(at('changed'), gzipSync(wrong.map((line) => `${line}\n`).join('')));
      await expect(read('changed'), wrong.join('\n')).rejects.toThrow('altered or cut short');
    }
    writeFileSync(at('changed'), readFileSync(at('plain')).subarray(0, -9));
    await expect(read('changed')).rejects.toThrow('altered or cut short');
  });
});
