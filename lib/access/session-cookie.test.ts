import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextAuthCookies } from './next-auth-cookies';
import { sealSession, unsealSession } from './session-cookie';

const secret = 'the secret of the session';
beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'a secret of this server alone'));
afterEach(() => vi.unstubAllEnvs());

test('over TLS the cookie is for this host alone, travels over TLS and is shown to no script', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://ledger.example.com');
  const { name, ...options } = await sealSession(secret);
  expect(name).toMatch(/^__Host-/);
  expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
});

test('so are all that next-auth sets while somebody signs in', () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://ledger.example.com');
  const cookies = Object.values(nextAuthCookies());
  expect(cookies).toHaveLength(6);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
  }
});

test('its value opens with the server’s secret alone', async () => {
  const { value } = await sealSession(secret);
  expect(value).not.toContain(secret);
  expect(await unsealSession(value)).toBe(secret);
  vi.stubEnv('NEXTAUTH_SECRET', 'another');
  expect(await unsealSession(value)).toBeNull();
});

test('while one secret replaces another, what the other sealed still opens', async () => {
  const { value } = await sealSession(secret);
  vi.stubEnv('NEXTAUTH_SECRET', 'the next secret');
  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', 'one-that-is-older a-secret-of-another-server');
  expect(await unsealSession(value)).toBeNull();
  vi.stubEnv('GREENLEDGER_SECRETS_ALSO', 'one-that-is-older before');
  vi.stubEnv('NEXTAUTH_SECRET', 'before');
  const { value: before } = await sealSession(secret);
  vi.stubEnv('NEXTAUTH_SECRET', 'the next secret');
  expect(await unsealSession(before)).toBe(secret);
});

test('a cookie that was tampered with, or made without encryption, opens nothing', async () => {
  const { value } = await sealSession(secret);
  for (const place of [5, value.length >> 1, value.length - 3]) {
    const other = value[place] === 'A' ? 'B' : 'A';
    expect(await unsealSession(value.slice(0, place) + other + value.slice(place + 1))).toBeNull();
  }
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  expect(await unsealSession(`${part({ alg: 'none' })}.${part({ sid: secret })}.`)).toBeNull();
});

test('a cookie that has run out opens nothing', async () => {
  const { value, maxAge } = await sealSession(secret);
  vi.useFakeTimers({ now: Date.now() + maxAge * 1000 + 60_000 });
  expect(await unsealSession(value)).toBeNull();
  vi.useRealTimers();
});
