import { expect, test, vi } from 'vitest';
import { POST } from './route';

function choose(fields: Record<string, string>, referer?: string): Promise<Response> {
  const headers: Record<string, string> = { host: 'ledger.example' };
  if (referer) headers.referer = referer;
  return POST(
    new Request('http://ledger.example/preferences', {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    }),
  );
}

test('a chosen language is kept for a year and the person returns to the same page', async () => {
  const response = await choose({ locale: 'zh-CN' }, 'http://ledger.example/reports/fy2023?unit=cainiao');
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/reports/fy2023?unit=cainiao');
  expect(response.headers.get('set-cookie')).toMatch(/^locale=zh-CN; Path=\/; Max-Age=31536000/);
});

test('behind TLS a choice travels over TLS only, to this host alone', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://ledger.example');
  const cookie = (await choose({ theme: 'dark' })).headers.get('set-cookie');
  expect(cookie).toMatch(/^__Host-theme=dark; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/);
  vi.unstubAllEnvs();
  expect((await choose({ theme: 'dark' })).headers.get('set-cookie')).not.toContain('Secure');
});

test('an unknown language or palette changes nothing', async () => {
  const response = await choose({ locale: 'xx', theme: 'neon' });
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('following the device forgets the palette', async () => {
  const response = await choose({ theme: 'device' });
  expect(response.headers.get('set-cookie')).toMatch(/^theme=; Path=\/; Max-Age=0/);
});

test('a form cut short is refused in words', async () => {
  const response = await POST(
    new Request('http://ledger.example/preferences', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x',
    }),
  );
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('takes forms here');
});

test('nobody is sent to another site', async () => {
  for (const referer of [
    'http://elsewhere.example/a',
    'http://ledger.example//elsewhere.example',
    'not an address',
  ]) {
    const response = await choose({ theme: 'dark' }, referer);
    expect(response.headers.get('location')).toBe('/');
  }
});
