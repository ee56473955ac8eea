import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offeredRecoveryCodes, readRecoveryCode } from './recovery-code';

beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'the secret of this server'));
afterEach(() => vi.unstubAllEnvs());

test('ten different codes are offered, the same for one occasion and others for another', () => {
  const codes = offeredRecoveryCodes('session:0');
  expect(new Set(codes).size).toBe(10);
  expect(offeredRecoveryCodes('session:0')).toEqual(codes);
  expect(offeredRecoveryCodes('session:1').filter((code) => codes.includes(code))).toEqual([]);
  for (const code of codes) expect(readRecoveryCode(code)).toBe(code);
});

test.each([
  ['7K2M 0001 abcd efgh jkmn pqrs', '7k2m-0001-abcd-efgh-jkmn-pqrs'],
  ['7k2moolI—abcdefghjkmnpqrs', '7k2m-0011-abcd-efgh-jkmn-pqrs'],
  ['７ｋ２ｍ0001abcdefghjkmnpqrs', '7k2m-0001-abcd-efgh-jkmn-pqrs'],
  ['7k2m-0001-abcd-efgh-jkmn-pqr', null],
  ['7k2m-0001-abcd-efgh-jkmn-pqru', null],
  ['123456', null],
  ['', null],
])('%j is read as %s', (typed, code) => {
  expect(readRecoveryCode(typed)).toBe(code);
});
