import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const shortestKey = 12;

/** The file that a command line names, and the key from --key-file or GREENLEDGER_BACKUP_KEY; '' without one. */
export function readBackupOrder(command: string): { file: string; key: string } {
  const { values, positionals } = parseArgs({
    options: { 'key-file': { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(`Say which file: npm run ${command} -- greenledger.backup`);
  const path = values['key-file'];
  const key =
    (path === undefined ? process.env.GREENLEDGER_BACKUP_KEY : readFileSync(path, 'utf8'))?.trim() ?? '';
  if (path !== undefined && key === '') throw new Error(`The key file ${path} is empty.`);
  if (key !== '' && key.length < shortestKey)
    throw new Error(`The key is too short: use at least ${shortestKey} characters, better 32 at random.`);
  return { file: resolve(file), key };
}
