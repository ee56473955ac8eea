import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The migrations of a folder in Prisma's layout, in the order they are applied. */
export function readMigrations(folder: string): { name: string; sql: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}
