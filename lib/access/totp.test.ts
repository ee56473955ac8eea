import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { enrolmentAddress, offeredSecret, readCode } from './totp';

// "12345678901234567890", the secret of RFC 6238, appendix B; its eight digits shortened to the last six.
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the codes of RFC 6238, appendix B', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %d it is %s', (second, code) => {
    expect(readCode(rfcSecret, code, new Date(second * 1000))).toEqual({ step: Math.floor(second / 30) });
  });
});

describe('a code', () => {
  const at = (second: number) => new Date(second * 1000);

  const begins = 37037036 * 30;

  it.each([
    ['in its first second', begins, { step: 37037036 }],
    ['in its last second', begins + 29.999, { step: 37037036 }],
    ['a moment late', begins + 30, 'ended'],
    ['almost a step late', begins + 59.999, 'ended'],
    ['a step late', begins + 60, 'wrong'],
    ['a moment early', begins - 0.001, 'wrong'],
  ])('lives 30 seconds, not longer: %s', (_name, second, read) => {
    expect(readCode(rfcSecret, '081804', at(second))).toEqual(read);
  });

  it.each([' 081 804 ', '０８１８０４'])('is read as it is typed: %j', (typed) => {
    expect(readCode(rfcSecret, typed, at(1111111109))).toEqual({ step: 37037036 });
  });

  it.each(['', '81804', '0818040', ' 81804', '08180४', '0818-4', '081805'])('%j is none', (code) => {
    expect(readCode(rfcSecret, code, at(1111111109))).toBe('wrong');
  });
});

describe('the secret offered', () => {
  beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'the secret of this server'));
  afterEach(() => vi.unstubAllEnvs());

  test('has 160 bits, stays the same in a session, and is another one elsewhere and afterwards', () => {
    const secret = offeredSecret('session', '0');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offeredSecret('session', '0')).toBe(secret);
    expect(offeredSecret('other session', '0')).not.toBe(secret);
    expect(offeredSecret('session', '1')).not.toBe(secret);
  });

  test('is read by an authenticator app', () => {
    const address = new URL(enrolmentAddress(rfcSecret, 'li.na@example.com'));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Greenledger:li.na@example.com');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      issuer: 'Greenledger',
      secret: rfcSecret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
