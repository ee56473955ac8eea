import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onCommand } from './control-server';
import { type HeldFolder, holdDataFolder } from './hold-data-folder';
import { sendCommand } from './send-command';

let held: HeldFolder;
beforeAll(async () => {
  held = await holdDataFolder(mkdtempSync(join(tmpdir(), 'control-')));
});
afterAll(async () => {
  await held.release();
  rmSync(held.folder, { recursive: true });
});

test('a command is answered with its output', async () => {
  onCommand('greet', async ({ name }) => `Good day, ${String(name)}.`);
  const reply = await sendCommand(held.folder, { command: 'greet', args: { name: 'Lin Yue\n林悦' } });
  expect(reply).toEqual({ ok: true, output: 'Good day, Lin Yue\n林悦.' });
});

test('a command that fails says why', async () => {
  onCommand('fail', () => Promise.reject(new Error('There is no such person.')));
  expect(await sendCommand(held.folder, { command: 'fail', args: {} })).toEqual({
    ok: false,
    error: 'There is no such person.',
  });
});

test('an unknown command and a line that is no JSON get a sentence, and the server goes on', async () => {
  expect(await sendCommand(held.folder, { command: 'fly', args: {} })).toMatchObject({
    ok: false,
    error: expect.stringContaining('“fly”'),
  });
  const answered = await new Promise<string>((done) => {
    const socket = connect(join(held.folder, 'control.sock'), () => socket.write('no json\n'));
    socket.on('data', (text) => done(String(text)));
  });
  expect(JSON.parse(answered)).toMatchObject({ ok: false });
});
