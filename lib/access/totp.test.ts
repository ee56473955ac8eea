import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { enrolmentAddress, offeredSecret, stepOfCode } from './totp';

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
    expect(stepOfCode(rfcSecret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });
});

describe('a code', () => {
  const at = (second: number) => new Date(second * 1000);

  it.each([
    ['two steps before', 1111111109 + 61, null],
    ['one step late', 1111111109 + 30, 37037036],
    ['one step early', 1111111109 - 30, 37037036],
    ['two steps early', 1111111109 - 90, null],
  ])('%s', (_name, second, step) => {
    expect(stepOfCode(rfcSecret, '081804', at(second))).toBe(step);
  });

  it.each(['', '81804', '0818040', ' 81804', '08180४', '0818-4', '081805'])('%j is none', (code) => {
    expect(stepOfCode(rfcSecret, code, at(1111111109))).toBeNull();
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
