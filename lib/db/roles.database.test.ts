import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentDatabase } from './engine';
import type { Prisma } from './generated/client';
import { migrate, splitStatements } from './migrate';
import { useTestDatabase } from './testing/test-database';

useTestDatabase({ seed: 'empty' });

// Roles belong to the whole server, and other tests may run on it.
const role = `greenledger_app_${process.pid}`;
const [, grants = ''] = /```sql grants\n([\s\S]*?)```/.exec(readFileSync('docs/operators.md', 'utf8')) ?? [];
const statements = splitStatements(grants.replaceAll('greenledger_app', role));

beforeAll(async () => {
  const { execute } = currentDatabase();
  await execute(`create role ${role}`);
  for (const statement of statements) await execute(statement);
});
afterAll(async () => {
  await currentDatabase().execute(`drop owned by ${role}; drop role ${role}`);
});

/** Does `work` as the role that serves. */
function served<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return currentDatabase().client.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local role ${role}`);
    return work(tx);
  });
}

test('the page grants by five statements', () => {
  expect(statements).toHaveLength(5);
});

test('the role that serves may read every table and add to it', async () => {
  const [found] = await served(
    (tx) => tx.$queryRaw<{ tables: bigint; usable: bigint }[]>`
      select count(*) as tables,
             count(*) filter (where has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')) as usable
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  expect(found?.tables).toBeGreaterThan(30);
  expect(found?.usable).toBe(found?.tables);
});

test.each([
  ['alter', 'update audit_event set reason = null'],
  ['delete', 'delete from data_point_version'],
  ['empty', 'truncate audit_event'],
  ['switch off the guard of', 'alter table audit_event disable trigger append_only'],
  ['drop', 'drop table audit_event'],
  ['forget the guard of', 'drop trigger append_only on audit_event'],
])('it may not %s what is append-only', async (_what, statement) => {
  await expect(served((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(
    /permission denied|must be owner/,
  );
});

test('it may change what is operational', async () => {
  expect(await served((tx) => tx.$executeRawUnsafe('delete from session'))).toBe(0);
});

test('a process that finds nothing to apply needs no right to make tables', async () => {
  await expect(served((tx) => tx.$executeRawUnsafe('create table mine (id integer)'))).rejects.toThrow(
    'permission denied',
  );
  const database = { ...currentDatabase(), client: asRole() };
  expect(await migrate(database, 'prisma/migrations')).toEqual([]);
});

/** A client whose questions are all asked as the role that serves. */
function asRole(): ReturnType<typeof currentDatabase>['client'] {
  const ask = (...query: Parameters<Prisma.TransactionClient['$queryRaw']>) =>
    served((tx) => tx.$queryRaw(...query));
  return { $queryRaw: ask } as unknown as ReturnType<typeof currentDatabase>['client'];
}
