import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How much a test's database holds: the migrated schema, the reference data too, or the whole demonstration group. */
export type Seed = 'empty' | 'reference' | 'demo';

// What the demonstration's loader is made of; pages and display are not.
const DEMO_ROOMS = ['calculation', 'calendar', 'db', 'factors', 'metrics', 'record', 'rollups'];

const INPUTS: Record<Seed, readonly string[]> = {
  empty: ['prisma/migrations', 'lib/db'],
  reference: ['prisma', 'lib/db', 'lib/record'],
  demo: ['prisma', 'lib/access/password.ts', ...DEMO_ROOMS.map((room) => `lib/${room}`)],
};

/** A name for what `seed` would be made of now: it changes when a file it is made of does. */
export function templateKey(seed: Seed, root = process.cwd()): string {
  const hash = createHash('sha256');
  for (const folder of INPUTS[seed]) {
    for (const file of sources(join(root, folder)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return `${seed}_${hash.digest('hex').slice(0, 16)}`;
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](generated|testing|data-folder|backup|verify|display|i18n)[/\\]/.test(file))
    .sort();
}
