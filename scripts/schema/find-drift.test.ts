import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDrift } from './find-drift';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'drift-')), 'prisma');
  cpSync('prisma', folder, { recursive: true, filter: (path) => !path.includes('seed') });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

// That the committed ones agree is a step of npm test of its own: npm test -- drift.
test('a column that only the schema has, and a check that only the migrations have, are found', {
  timeout: 60_000,
}, async () => {
  const schema = join(folder, 'schema.prisma');
  const planted = readFileSync(schema, 'utf8').replace(/^model User \{$/m, 'model User {\n  planted Int?');
  writeFileSync(schema, planted);
  const migration = join(folder, 'migrations', '99990101000000_planted');
  mkdirSync(migration);
  const sql = 'alter table user_account add constraint planted check (length(email) > 3);';
  writeFileSync(join(migration, 'migration.sql'), sql);
  expect(await findDrift(folder)).toEqual([
    expect.stringContaining('ADD COLUMN     "planted" INTEGER'),
    expect.stringContaining('user_account.planted: CHECK'),
  ]);
});
