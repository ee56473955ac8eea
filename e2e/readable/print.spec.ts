import { expect } from '@playwright/test';
import { inBothLanguages, test } from '../fixtures/test';

inBothLanguages(() => {
  test('a printed report is paper: light, without frame, menus and buttons', async ({ openAs, say }) => {
    const page = await openAs('executive', { colorScheme: 'dark' });
    await page.goto('/reports/fy2023');
    const navigation = page.getByRole('navigation', { name: say('frame.navigation') }).first();
    await expect(navigation).toBeVisible();

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('nav:visible')).toHaveCount(0);
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.locator('form:visible')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
      /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/,
    );
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(10);
  });
});
