import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seal, unseal } from './seal';

beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'the secret of this server'));
afterEach(() => vi.unstubAllEnvs());

test('what is sealed opens for the one it is about, and looks different each time', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'person 1');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(seal('JBSWY3DPEHPK3PXP', 'person 1')).not.toBe(sealed);
  expect(unseal(sealed, 'person 1')).toBe('JBSWY3DPEHPK3PXP');
});

test('it opens for nobody else, not altered, and not with another secret', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'person 1');
  expect(unseal(sealed, 'person 2')).toBeNull();
  expect(unseal('', 'person 1')).toBeNull();
  for (let place = 0; place < sealed.length; place += 1) {
    const other = sealed[place] === 'A' ? 'B' : 'A';
    const altered = `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`;
    if (Buffer.from(altered, 'base64url').equals(Buffer.from(sealed, 'base64url'))) continue;
    expect(unseal(altered, 'person 1')).toBeNull();
  }
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret');
  expect(unseal(sealed, 'person 1')).toBeNull();
});
