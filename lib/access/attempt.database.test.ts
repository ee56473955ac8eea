import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { attempt, attemptLimits, attemptWindow } from './attempt';
import { pruneAccess } from './prune';

useTestDatabase({ seed: 'empty' });

let checked = 0;
const check = (right: boolean) => async () => {
  checked += 1;
  await new Promise((wake) => setTimeout(wake, 1));
  return right;
};
const [wrong, right] = [check(false), check(true)];

beforeEach(() => {
  checked = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('of many guesses at the same time', () => {
  it('no more than the limit are checked for one account, wherever they come from', async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, place) => attempt('account:hunted', `address ${place}`, wrong)),
    );
    expect(checked).toBe(attemptLimits.account);
    expect(results.filter((result) => result === 'too-many')).toHaveLength(50 - attemptLimits.account);
  });

  it('no more than the limit are checked from one address, whatever the accounts', async () => {
    await Promise.all(
      Array.from({ length: 36 }, (_, place) => attempt(`account:${place}`, 'one address', wrong)),
    );
    expect(checked).toBe(attemptLimits.address);
  });
});

it('many right ones at the same time wait for each other and are all let in', async () => {
  const results = await Promise.all(
    Array.from({ length: 12 }, () => attempt('account:busy', 'the office', right)),
  );
  expect(results).toEqual(Array(12).fill('right'));
});

it('a right one takes back the wrong ones of its account, never those of its address', async () => {
  const guess = (subject: string) => attempt(subject, 'a cafe', wrong);
  for (let place = 0; place < attemptLimits.account - 1; place += 1) await guess('account:forgetful');
  expect(await attempt('account:forgetful', 'a cafe', right)).toBe('right');
  for (let place = 0; place < attemptLimits.account; place += 1)
    expect(await guess('account:forgetful')).toBe('wrong');
  expect(await guess('account:forgetful')).toBe('too-many');

  for (let place = 2 * attemptLimits.account - 1; place < attemptLimits.address; place += 1)
    expect(await guess(`account:other ${place}`)).toBe('wrong');
  expect(await attempt('account:somebody else', 'a cafe', right)).toBe('too-many');
});

it('a quarter of an hour later there is room again, and what is a day old is thrown away', async () => {
  const hunt = () => attempt('account:patient', 'at night', wrong);
  for (let place = 0; place < attemptLimits.account; place += 1) await hunt();
  expect(await hunt()).toBe('too-many');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + attemptWindow + 1_000 });
  expect(await hunt()).toBe('wrong');
  vi.setSystemTime(Date.now() + 25 * 3_600_000);
  await pruneAccess();
  expect(await reader().signInAttempt.count()).toBe(0);
});

it('a check that never said its result counts as wrong; one that failed of itself does not count', async () => {
  const fail = () => Promise.reject(new Error('the database went away'));
  for (let place = 0; place < attemptLimits.account; place += 1)
    await expect(attempt('account:unlucky', 'here', fail)).rejects.toThrow('went away');
  expect(await attempt('account:unlucky', 'here', right)).toBe('right');

  for (let place = 0; place < attemptLimits.account; place += 1)
    void attempt('account:lost', 'elsewhere', () => new Promise(() => undefined));
  await vi.waitFor(async () => {
    expect(await reader().signInAttempt.count({ where: { succeeded: null } })).toBe(
      2 * attemptLimits.account,
    );
  });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect(await attempt('account:lost', 'elsewhere', right)).toBe('too-many');
});

it('keeps neither account nor address in clear', async () => {
  await attempt('account:li.na@example.com', '192.0.2.7', wrong);
  expect(JSON.stringify(await reader().signInAttempt.findMany())).not.toMatch(/li\.na|192\.0/);
});
