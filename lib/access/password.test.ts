import { expect, test, vi } from 'vitest';
import { hashPassword, isOutdated, verifyPassword } from './password';

const argon2 = vi.hoisted(() => ({ verified: [] as string[] }));
vi.mock('@node-rs/argon2', async (actual) => {
  const real = await actual<typeof import('@node-rs/argon2')>();
  return {
    ...real,
    verify: (hash: string, password: string) => {
      argon2.verified.push(hash);
      return real.verify(hash, password);
    },
  };
});

const costOf = (hash: string) => hash.split('$').slice(1, 4).join('$');

test('a password is compared exactly as typed, to its last character', async () => {
  const longest = 'x y z ä 账 '.repeat(20).slice(0, 128);
  const hash = await hashPassword(longest);
  expect(await verifyPassword(hash, longest)).toBe(true);
  for (const other of [
    `${longest}!`,
    longest.slice(0, 127),
    longest.toUpperCase(),
    ` ${longest}`.slice(0, 128),
  ])
    expect(await verifyPassword(hash, other)).toBe(false);
});

test('every answer costs one verification of the same cost', async () => {
  const hash = await hashPassword('a long enough password');
  argon2.verified.length = 0;
  expect(await verifyPassword(hash, 'a long enough password')).toBe(true);
  expect(await verifyPassword(hash, 'not the password')).toBe(false);
  expect(await verifyPassword(null, 'a long enough password')).toBe(false);
  expect(await verifyPassword(hash, 'a'.repeat(5_000))).toBe(false);
  expect(await verifyPassword(null, '')).toBe(false);
  expect(argon2.verified.map(costOf)).toEqual(Array(5).fill(costOf(hash)));
});

test('a hash says whether it is still made as hashes are made today', async () => {
  expect(isOutdated(await hashPassword('a long enough password'))).toBe(false);
  for (const older of [
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA',
    '$argon2i$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA',
    '$2b$12$abcdefghijklmnopqrstuv',
  ])
    expect(isOutdated(older), older).toBe(true);
});
