import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdDataFolder } from '@/lib/db/data-folder/hold-data-folder';
import { checkDataFolder } from './check-data-folder.mjs';
import { checkNode } from './check-node.mjs';
import { checkPort } from './check-port.mjs';
import { isInstalled } from './install-packages.mjs';
import { provideSecret, requirePublicAddress } from './provide-secret.mjs';
import { readSettings } from './read-settings.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a Node.js that the packages do not run on is named with what to do', () => {
  for (const version of ['20.19.0', '22.12.0', '24.0.0', '25.1.0'])
    expect(() => checkNode(version)).not.toThrow();
  for (const version of ['18.20.0', '20.18.1', '21.7.0', '22.11.0', '23.5.0']) {
    expect(() => checkNode(version)).toThrow(`this is ${version}. Install one from`);
  }
});

test('the address is this machine on port 3000 unless the environment says otherwise', () => {
  expect(readSettings({}).address).toBe('http://localhost:3000');
  expect(readSettings({ PORT: '8080', HOST: '0.0.0.0' })).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    address: 'http://localhost:8080',
  });
  expect(readSettings({ NEXTAUTH_URL: 'https://ledger.example.com' }).address).toBe(
    'https://ledger.example.com',
  );
  expect(readSettings({ DATABASE_URL: 'postgresql://app@db/ledger' }).dataFolder).toBeNull();
  expect(readSettings({ NEXTAUTH_URL: 'https://ledger.example.com' }).publicAddress).toBe(
    'https://ledger.example.com',
  );
  expect(readSettings({}).publicAddress).toBeNull();
  expect(() => readSettings({ PORT: 'http' })).toThrow('PORT is “http”: it must be a whole number');
  expect(() => readSettings({ NEXTAUTH_URL: 'ledger' })).toThrow('NEXTAUTH_URL is “ledger”: it must be');
  expect(() => readSettings({ GREENLEDGER_TRUSTED_PROXIES: 'one' })).toThrow(
    'how many proxies stand in front',
  );
});

test('a busy port gets a sentence with a way out', async () => {
  const server = await new Promise<Server>((done) => {
    const listening = createServer().listen(0, '127.0.0.1', () => done(listening));
  });
  const { port } = server.address() as { port: number };
  await expect(checkPort(port, null)).rejects.toThrow(`Port ${port} is in use by another program.`);
  await new Promise((done) => server.close(done));
  await expect(checkPort(port, null)).resolves.toBeUndefined();
});

test('a data folder that another process holds, or that cannot be made, gets a sentence', async () => {
  const held = await holdDataFolder(folder);
  await expect(checkDataFolder(folder)).rejects.toThrow('Another Greenledger process uses the data folder');
  await held.release();
  await expect(checkDataFolder(folder)).resolves.toBeUndefined();
  writeFileSync(join(folder, 'file'), '');
  await expect(checkDataFolder(join(folder, 'file', 'data'))).rejects.toThrow('cannot be written (ENOTDIR)');
});

test('npm start on a folder in use says one sentence, exits with 1 and touches nothing', async () => {
  const held = await holdDataFolder(folder);
  const env = { ...process.env, GREENLEDGER_DATA: folder, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('Another Greenledger process uses the data folder');
  expect(readdirSync(folder)).toEqual(['control.sock']);
  await held.release();
});

test('the embedded ledger makes its secret once and keeps it for its owner alone', () => {
  const secret = provideSecret({}, folder);
  expect(secret).toHaveLength(44);
  expect(provideSecret({}, folder)).toBe(secret);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(provideSecret({ NEXTAUTH_SECRET: 'given' }, folder)).toBe('given');
});

test('on a server the secret and the public address must be given', () => {
  expect(() => provideSecret({}, null)).toThrow('NEXTAUTH_SECRET must be set');
  expect(() => requirePublicAddress({}, null)).toThrow('NEXTAUTH_URL must be set');
  expect(() => requirePublicAddress({ NEXTAUTH_URL: 'https://ledger.example.com' }, null)).not.toThrow();
});

test('packages are installed again when one is missing or has another version', () => {
  const wanted = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-win32': { version: '1.0.0', optional: true },
    },
  };
  const installed = (version: string) => ({ packages: { 'node_modules/a': { version } } });
  expect(isInstalled(wanted, installed('1.0.0'))).toBe(true);
  expect(isInstalled(wanted, installed('0.9.0'))).toBe(false);
  expect(isInstalled(wanted, { packages: {} })).toBe(false);
  expect(isInstalled(wanted, null)).toBe(false);
});
