import { expect, test } from 'vitest';
import { requireLocalUrl } from './require-local-url';

test('a server on this machine may be used for tests', () => {
  for (const url of [
    'postgresql://postgres@localhost:5433/postgres',
    'postgresql://postgres@127.0.0.1/postgres',
    'postgresql://postgres@[::1]:5432/postgres',
    'postgresql:///postgres?host=/var/run/postgresql',
  ]) {
    expect(requireLocalUrl(url).href).toBeTruthy();
  }
});

test('any other server is refused, also one hidden behind the host parameter', () => {
  expect(() => requireLocalUrl('postgresql://app@db.example.com/ledger')).toThrow('only on this machine');
  expect(() => requireLocalUrl('postgresql://app@localhost/ledger?host=db.example.com')).toThrow(
    'db.example.com',
  );
});
