import { expect, test } from 'vitest';
import { currentDatabase } from './engine';
import { migrate, readMigrations } from './migrate';
import { useTestDatabase } from './testing/test-database';

useTestDatabase({ seed: 'empty' });

test('a migrated database has every migration of the folder in its history, and nothing left to apply', async () => {
  const names = (await readMigrations('prisma/migrations')).map((migration) => migration.name);
  const rows = await currentDatabase().client.$queryRaw<{ migration_name: string }[]>`
    select migration_name from _prisma_migrations order by migration_name`;
  expect(rows.map((row) => row.migration_name)).toEqual(names);
  expect(await migrate(currentDatabase(), 'prisma/migrations')).toEqual([]);
});
