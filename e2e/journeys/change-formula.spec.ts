import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/test';

/** The traced figure of a unit's year. */
async function figure(page: Page, year: string): Promise<string> {
  await page.goto(`/reports/${year}/metrics/WA-TOT?unit=freshippo`);
  return (
    (await page
      .locator('li', { has: page.locator('#figure') })
      .locator('.tracking-tight')
      .textContent()) ?? ''
  );
}

test('the office changes a formula, sees its effect, saves it; the year before stays', async ({
  openAs,
  say,
}) => {
  const office = await openAs('office');
  const before = { past: await figure(office, 'fy2023'), open: await figure(office, 'fy2024') };

  await office.goto('/reference/metrics/WA-TOT');
  await office.getByRole('link', { name: say('reference.editor.open') }).click();
  const formula = office.getByLabel(say('reference.metrics.formula'), { exact: true });
  const check = office.getByRole('button', { name: say('reference.editor.check') });

  await formula.fill('WA-HAZ + DC-PUE');
  await check.click();
  await expect(office.locator('.formula-wrong')).toHaveText('WA-HAZ + DC-PUE');
  await expect(office.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(office.locator('#effect')).toHaveCount(0);

  // The first case expects what another formula gave.
  // What is typed before the page has woken up is not there any more when it has.
  await expect(async () => {
    await formula.fill('WA-HAZ + coefficient(2) * WA-NHAZ');
    await check.click();
    await expect(office.locator('[id="c0:WA-NHAZ"]')).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await office.locator('[id="c0:WA-HAZ"]').fill('100');
  await office.locator('[id="c0:WA-NHAZ"]').fill('180');
  await office.locator('#e0').fill('280');
  await check.click();
  await expect(office.locator('#e0')).toHaveAttribute('aria-invalid', 'true');
  await office.locator('#e0').fill('460');
  await check.click();
  await expect(office.locator('#effect')).toBeVisible();
  await expect(office.getByRole('region', { name: say('reference.editor.effect.unitsTable') })).toBeVisible();

  await office.locator('#definition-reason').fill('The second bin was never counted.');
  await office
    .locator('form', { has: office.locator('#definition-reason') })
    .getByRole('button')
    .click();
  await expect(office).toHaveURL(/\/reference\/metrics\/WA-TOT#versions$/);
  await expect(office.locator('main')).toContainText('The second bin was never counted.');

  expect(await figure(office, 'fy2023')).toBe(before.past);
  expect(await figure(office, 'fy2024')).not.toBe(before.open);
});
