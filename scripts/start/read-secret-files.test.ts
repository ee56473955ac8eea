import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSecretFiles, secretNames } from './read-secret-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'greenledger-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string, mode = 0o400): string {
  const file = join(folder, String(Math.random()));
  writeFileSync(file, content, { mode: 0o600 });
  chmodSync(file, mode);
  return file;
}

test.each(secretNames)('%s is read from the file that a secrets manager fills', (name) => {
  const env: Record<string, string | undefined> = { [`${name}_FILE`]: fileWith('from the vault\n') };
  readSecretFiles(env);
  expect(env[name]).toBe('from the vault');
});

test('a secret without a file stays as it is', () => {
  const env = { NEXTAUTH_SECRET: 'given' };
  readSecretFiles(env);
  expect(env).toEqual({ NEXTAUTH_SECRET: 'given' });
});

test.each([
  ['given both ways', { NEXTAUTH_SECRET: 'given', NEXTAUTH_SECRET_FILE: fileWith('x') }, 'both set'],
  ['in a file that is not there', { DATABASE_URL_FILE: join(folder, 'none') }, 'cannot be read (ENOENT)'],
  ['in an empty file', { OIDC_CLIENT_SECRET_FILE: fileWith('\n') }, 'which is empty'],
  [
    'in a file that everybody may write',
    { NEXTAUTH_SECRET_FILE: fileWith('x', 0o606) },
    'everybody may write',
  ],
])('%s it is refused in a sentence that tells no secret', (_how, env, words) => {
  expect(() => readSecretFiles(env)).toThrow(words);
});

test('the commands read them as npm start does', () => {
  const env = { ...process.env, DATABASE_URL_FILE: join(folder, 'none') };
  for (const script of [['scripts/start.mjs'], ['scripts/run.mjs', 'scripts/token.ts']]) {
    const { status, stderr } = spawnSync(process.execPath, script, { env, encoding: 'utf8' });
    expect(status, script.join(' ')).toBe(1);
    expect(stderr).toContain('DATABASE_URL_FILE leads to');
  }
});

test('the operators’ page names every secret that may come in a file', () => {
  const page = readFileSync('docs/operators.md', 'utf8');
  for (const name of secretNames) expect(page).toContain(`\`${name}_FILE\``);
});
