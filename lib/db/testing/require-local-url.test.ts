import { afterEach, expect, test, vi } from 'vitest';
import { requireLocalUrl } from './require-local-url.mjs';
import { cloneOnServer, dropTestDatabases, leaveTestServer } from './server-template';

afterEach(() => vi.unstubAllEnvs());

test('a server on this machine may be used for tests', () => {
  for (const url of [
    'postgresql://postgres@localhost:5433/postgres',
    'postgresql://postgres@127.0.0.1/postgres',
    'postgresql://postgres@[::1]:5432/postgres',
    'postgresql:///postgres?host=/var/run/postgresql',
    'postgresql:///postgres',
  ]) {
    expect(requireLocalUrl(url, {}).href).toBeTruthy();
  }
});

test.each([
  ['postgresql://app@db.example.com/ledger', 'db.example.com'],
  ['postgresql://app@localhost/ledger?host=db.example.com', 'db.example.com'],
  ['postgresql://app@localhost/ledger?host=localhost&host=db.example.com', 'db.example.com'],
  ['postgresql://app@localhost/ledger?host=/run/postgresql,db.example.com', 'db.example.com'],
  ['postgresql://app@localhost/ledger?hostaddr=192.0.2.7', '192.0.2.7'],
  ['postgresql://app@10.0.0.5/ledger', '10.0.0.5'],
])('any other server is refused, also one that hides: %s', (url, host) => {
  expect(() => requireLocalUrl(url, {})).toThrow(`${host}: tests run only on this machine's own server.`);
});

test('so is one that the environment names in place of the address', () => {
  expect(() => requireLocalUrl('postgresql:///ledger', { PGHOST: 'db.example.com' })).toThrow(
    'db.example.com',
  );
  expect(requireLocalUrl('postgresql:///ledger', { PGHOST: '/run/postgresql' }).pathname).toBe('/ledger');
});

test('nothing is made or dropped on it', async () => {
  const foreign = 'postgresql://app@db.example.com/ledger';
  await expect(cloneOnServer(foreign, 'empty')).rejects.toThrow('only on this machine');
  await expect(dropTestDatabases(foreign)).rejects.toThrow('only on this machine');
});

test('a step leaves what the other steps of its run still use', async () => {
  const foreign = 'postgresql://app@db.example.com/ledger';
  vi.stubEnv('TEST_DATABASES_STAY', '1');
  await expect(leaveTestServer(foreign)).resolves.toBeUndefined();
  vi.stubEnv('TEST_DATABASES_STAY', '');
  await expect(leaveTestServer(foreign)).rejects.toThrow('only on this machine');
});
