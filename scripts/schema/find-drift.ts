import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './read-catalogue';
import { schemaDiff } from './schema-diff';
import { withMigrations } from './with-migrations';

/**
 * Where `schema.prisma`, the migrations and the committed catalogue of a prisma folder disagree, a sentence each;
 * empty when they agree.
 */
export async function findDrift(prismaFolder: string): Promise<string[]> {
  const migrations = join(prismaFolder, 'migrations');
  const findings: string[] = [];

  const { catalogue, diff } = await withMigrations(migrations, async (database) => ({
    catalogue: await readCatalogue((sql) => database.query(sql)),
    diff: await schemaDiff(database, join(prismaFolder, 'schema.prisma')),
  }));
  if (diff !== '') {
    findings.push(`The migrations do not lead to schema.prisma (npm run db:migration <name>):\n${diff}`);
  }

  const snapshot = join(prismaFolder, 'catalogue.txt');
  const committed = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : '';
  const change = firstDifference(committed, catalogue);
  if (change) {
    findings.push(
      `catalogue.txt differs from the migrations (npm run db:migration -- --catalogue): ${change}`,
    );
  }
  return findings;
}

/** The first line in which two texts differ, as a sentence; null when they are equal. */
export function firstDifference(committed: string, found: string): string | null {
  if (committed === found) return null;
  const left = committed.split('\n');
  const right = found.split('\n');
  const line = left.findIndex((text, index) => text !== right[index]);
  const at = line === -1 ? left.length : line;
  return `line ${at + 1} is “${left[at] ?? ''}” there and “${right[at] ?? ''}” here.`;
}
