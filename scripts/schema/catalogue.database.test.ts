import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentDatabase } from '@/lib/db/engine';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { readCatalogue } from './read-catalogue';

useTestDatabase({ seed: 'empty' });

test('constraints, indexes, triggers and functions are those of the committed catalogue, on either engine', async () => {
  const { client } = currentDatabase();
  const found = await readCatalogue(async (sql) => ({ rows: await client.$queryRawUnsafe<unknown[]>(sql) }));
  expect(found).toBe(readFileSync('prisma/catalogue.txt', 'utf8'));
});
