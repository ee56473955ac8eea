import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * The secret that signs sessions: given in the environment, else made once and kept in the data folder for its owner
 * alone. A server's database may be shared by several processes, so there it must be given.
 */
export function provideSecret(env, dataFolder) {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET;
  if (!dataFolder) {
    throw new Refusal(
      'With DATABASE_URL, NEXTAUTH_SECRET must be set, the same for every process: make one with “openssl rand -base64 32”.',
    );
  }
  const file = join(dataFolder, 'secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** With DATABASE_URL people come from other machines: the address they type must be given. */
export function requirePublicAddress(env, dataFolder) {
  if (dataFolder || env.NEXTAUTH_URL) return;
  throw new Refusal(
    'With DATABASE_URL, NEXTAUTH_URL must be set to the address people type, such as https://ledger.example.com.',
  );
}
