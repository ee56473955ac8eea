import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `<folder>/<timestamp>_<name>/migration.sql` and returns its path. `now` dates the folder, in UTC. */
export function writeMigration(folder: string, name: string, sql: string, now: Date): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`A migration is named in lower_snake_case, "${name}" is not.`);
  }
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = join(folder, `${timestamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'migration.sql');
  writeFileSync(file, sql.endsWith('\n') ? sql : `${sql}\n`);
  return file;
}
