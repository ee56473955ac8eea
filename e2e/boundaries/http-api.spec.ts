import { expect } from '@playwright/test';
import { test } from '../fixtures/test';

const own = '/api/v1/reports/FY2023?unit=freshippo';

test('the API answers a token within its person’s units, and no longer than it lasts', async ({
  openAs,
  request,
  say,
}) => {
  expect((await request.get(own)).status()).toBe(401);
  expect((await request.get(own, { headers: { authorization: 'Bearer glt_nothing' } })).status()).toBe(401);

  const page = await openAs('freshippo');
  await page.goto('/account');
  await page.getByLabel(say('account.tokenName')).fill('browser test');
  await page.getByRole('button', { name: say('account.createToken') }).click();
  const shown = page.getByRole('status').filter({ hasText: say('account.tokenShown') });
  const headers = { authorization: `Bearer ${await shown.locator('code').textContent()}` };

  const answered = await request.get(own, { headers });
  expect(answered.status()).toBe(200);
  expect(await answered.json()).toMatchObject({ fiscalYear: 'FY2023', unit: 'freshippo', boundary: null });
  expect((await request.get('/api/v1/reports/FY2023?unit=cainiao', { headers })).status()).toBe(404);
  expect((await request.get('/api/v1/reports/FY2023', { headers })).status()).toBe(404);
  expect((await request.get('/api/v1/reports/23?unit=freshippo', { headers })).status()).toBe(400);

  await page.reload();
  await expect(page.getByText(headers.authorization.slice(7))).toHaveCount(0);
  await page.getByRole('button', { name: say('account.revokeThis', { name: 'browser test' }) }).click();
  await expect(page.getByText(say('account.revoked'), { exact: true })).toBeVisible();
  expect((await request.get(own, { headers })).status()).toBe(401);
});

test('a token opens no page', async ({ request }) => {
  const page = await request.get('/reports/fy2023', {
    headers: { authorization: 'Bearer glt_nothing' },
    maxRedirects: 0,
  });
  expect(page.status()).toBe(307);
});

test('health is told to anyone, without secrets', async ({ request }) => {
  const health = await request.get('/api/health');
  expect(health.status()).toBe(200);
  const parts = Object.keys(await health.json()).sort();
  expect(parts).toEqual(['database', 'migrations', 'status', 'storage', 'version']);
});
