import { createCipheriv, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentSeal, seal, unseal } from './seal';
import { serverKey } from './server-secret';

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
    if (lastBitsAlone(sealed, altered)) continue;
    expect(unseal(altered, 'person 1')).toBeNull();
  }
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret');
  expect(unseal(sealed, 'person 1')).toBeNull();
});

/** The last letter of base64url has bits that stand for nothing. */
function lastBitsAlone(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split('.'));
  const bytes = (parts?: string[]) => Buffer.from(parts?.at(-1) ?? '', 'base64url');
  return a?.slice(0, -1).join() === b?.slice(0, -1).join() && bytes(a).equals(bytes(b));
}

test('another secret takes over: what the one before sealed opens while both are read, and not afterwards', () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'before');
  const old = seal('JBSWY3DPEHPK3PXP', 'person 1');
  vi.stubEnv('NEXTAUTH_SECRET', 'after');
  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', 'older before');
  expect(unseal(old, 'person 1')).toBe('JBSWY3DPEHPK3PXP');
  expect(old.startsWith(currentSeal())).toBe(false);
  const anew = seal(unseal(old, 'person 1') ?? '', 'person 1');
  expect(anew.startsWith(currentSeal())).toBe(true);
  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', '');
  expect(unseal(old, 'person 1')).toBeNull();
  expect(unseal(anew, 'person 1')).toBe('JBSWY3DPEHPK3PXP');
});

test('another cipher takes over: each opens by the one it names, and by no other', () => {
  const [one, other] = [
    seal('JBSWY3DPEHPK3PXP', 'person 1'),
    seal('JBSWY3DPEHPK3PXP', 'person 1', 'c20p1305'),
  ];
  for (const sealed of [one, other]) expect(unseal(sealed, 'person 1')).toBe('JBSWY3DPEHPK3PXP');
  expect(unseal(one.replace('a256gcm', 'c20p1305'), 'person 1')).toBeNull();
  expect(unseal(one.replace('a256gcm', 'none'), 'person 1')).toBeNull();
});

test('what was sealed before seals named their cipher still opens', () => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', serverKey('seal'), nonce).setAAD(Buffer.from('person 1'));
  const sealed = Buffer.concat([
    nonce,
    cipher.update('an old one', 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  expect(unseal(sealed.toString('base64url'), 'person 1')).toBe('an old one');
});
