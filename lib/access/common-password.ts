import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: ReadonlySet<string> | undefined;

function load(): ReadonlySet<string> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/access/common-passwords.txt');
  return new Set(readFileSync(file, 'utf8').split('\n'));
}

/** Whether the password stands among the 10,000 commonest of 12 characters and more, whatever its case. */
export function isCommonPassword(password: string): boolean {
  known ??= load();
  const digest = createHash('sha256').update(password.toLowerCase()).digest();
  return known.has(digest.subarray(0, 8).toString('base64url'));
}
