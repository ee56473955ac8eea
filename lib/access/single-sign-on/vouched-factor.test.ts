import { expect, test } from 'vitest';
import { authenticatedAt, vouchedFactor } from './vouched-factor';

const nothingAsked = { requiredAcr: [], alwaysSecondFactor: false };

test.each([
  [['pwd', 'otp'], true],
  [['mfa'], true],
  [['pin', 'hwk'], true],
  [['fpt', 'swk'], true],
  [['pwd'], false],
  [['pwd', 'kba'], false],
  [['otp', 'hwk'], false],
  [['user', 'rba'], false],
  [[], false],
  ['mfa', false],
  [undefined, false],
])('evidence of two kinds is a second factor, anything less is one: %j', (amr, vouched) => {
  expect(vouchedFactor({ amr }, nothingAsked)).toBe(vouched);
});

test('what was asked for and done counts, and so does what the operator answers for', () => {
  expect(vouchedFactor({}, { ...nothingAsked, requiredAcr: ['mfa'] })).toBe(true);
  expect(vouchedFactor({}, { ...nothingAsked, alwaysSecondFactor: true })).toBe(true);
});

test('when somebody was last asked is known only where the provider says it', () => {
  expect(authenticatedAt({ auth_time: 1_767_225_600 })).toEqual(new Date('2026-01-01T00:00:00Z'));
  expect(authenticatedAt({ auth_time: 'now' })).toBeNull();
  expect(authenticatedAt({})).toBeNull();
});
