import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onCommand } from './control-server';
import { holdDataFolder } from './hold-data-folder';
import { isHeld, sendCommand } from './send-command';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that holds the folder, says so, and waits. */
async function holder(path: string): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    import { holdDataFolder } from '${resolve('lib/db/data-folder/hold-data-folder.ts')}';
    holdDataFolder(${JSON.stringify(path)}).then(
      () => { console.log('held'); setInterval(() => {}, 1000); },
      (error) => { console.log(error.reason ?? error); process.exit(1); },
    );`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: String(said).trim() };
}

test('a second process is refused in one sentence and the first keeps the folder', async () => {
  const held = await holdDataFolder(folder);
  expect((await holder(folder)).said).toBe('busy');
  await expect(holdDataFolder(folder)).rejects.toThrow(
    /Another Greenledger process uses the data folder .*\.$/,
  );
  expect(await isHeld(folder)).toBe(true);
  await held.release();
  expect(await isHeld(folder)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder whose holder was killed is taken over', async () => {
  const { child, said } = await holder(folder);
  expect(said).toBe('held');
  expect(await isHeld(folder)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(folder)).toEqual(['control.sock']);
  expect(await isHeld(folder)).toBe(false);
  const held = await holdDataFolder(folder);
  expect(readdirSync(folder)).toEqual(['control.sock']);
  await held.release();
});

test('of many that find the same dead holder exactly one takes over', async () => {
  const { child } = await holder(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => holdDataFolder(folder)));
  const held = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(held).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['control.sock']);
  await held[0]!.value.release();
});

test('a file that is no socket does not lock the folder for ever', async () => {
  writeFileSync(join(folder, 'control.sock'), '');
  const held = await holdDataFolder(folder);
  await held.release();
});

test('the path of the folder may be longer than a socket address', async () => {
  const deep = join(folder, 'a-folder-with-a-long-name-'.repeat(4), '青账'.repeat(20));
  mkdirSync(deep, { recursive: true });
  const held = await holdDataFolder(deep);
  onCommand('echo', async ({ word }) => String(word));
  expect(await sendCommand(deep, { command: 'echo', args: { word: '好' } })).toEqual({
    ok: true,
    output: '好',
  });
  await expect(holdDataFolder(deep)).rejects.toThrow('Another Greenledger process');
  await held.release();
});

test('the socket is for its owner alone', async () => {
  const held = await holdDataFolder(folder);
  expect(statSync(join(folder, 'control.sock')).mode & 0o777).toBe(0o600);
  await held.release();
});

test('a folder that cannot be made is refused with what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(holdDataFolder(join(folder, 'file', 'data'))).rejects.toThrow(
    /cannot be used .* set GREENLEDGER_DATA/,
  );
});
