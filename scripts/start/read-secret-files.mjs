import { readFileSync, statSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

/** What a secrets manager may fill. Each may be given as a file instead, by the same name with _FILE behind it. */
export const secretNames = [
  'NEXTAUTH_SECRET',
  'GREENLEDGER_SECRETS_ALSO',
  'DATABASE_URL',
  'OIDC_CLIENT_SECRET',
  'GREENLEDGER_METRICS_TOKEN',
  'GREENLEDGER_BACKUP_KEY',
];

/**
 * Puts into `env` what the files named by NAME_FILE hold, without the line's end. Refuses a name given both ways, a file
 * that cannot be read or is empty, and one that everybody may write.
 * @param {Record<string, string | undefined>} env
 */
export function readSecretFiles(env) {
  for (const name of secretNames) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Refusal(`${name} and ${name}_FILE are both set: leave one of them out.`);
    env[name] = contentOf(`${name}_FILE`, file);
  }
}

function contentOf(variable, file) {
  let content;
  try {
    if (statSync(file).mode & 0o002)
      throw new Refusal(`${variable} leads to ${file}, which everybody may write: take that right away.`);
    content = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${variable} leads to ${file}, which cannot be read (${error.code}).`);
  }
  if (content === '') throw new Refusal(`${variable} leads to ${file}, which is empty.`);
  return content;
}
