import { afterEach, expect, test } from 'vitest';
import { checkHealth } from './check-health';
import { currentDatabase, type OpenDatabase, useDatabase } from './engine';
import { useTestDatabase } from './testing/test-database';

useTestDatabase({ seed: 'empty' });

let open: OpenDatabase | undefined;
const replaceClient = (client: object) => {
  open = currentDatabase();
  useDatabase({ ...open, client: client as OpenDatabase['client'] });
};
afterEach(() => {
  if (open) useDatabase(open);
  open = undefined;
});

test('a database that answers, with all its tables, is well', async () => {
  const { database, storage, migrations } = await checkHealth();
  expect(database.ok).toBe(true);
  expect(storage).toEqual({ ok: true, trouble: null });
  expect(migrations?.pending).toBe(0);
});

test('a database that fails is not, and which part is said', async () => {
  replaceClient({ $queryRaw: () => Promise.reject(new Error('gone')) });
  expect(await checkHealth()).toMatchObject({
    database: { ok: false },
    storage: { ok: true },
    migrations: null,
  });
});

test('neither is one that does not answer in time', async () => {
  replaceClient({ $queryRaw: () => new Promise(() => undefined) });
  expect((await checkHealth()).database.ok).toBe(false);
});
