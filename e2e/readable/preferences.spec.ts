import { expect } from '@playwright/test';
import { inBothLanguages, test } from '../fixtures/test';

const other = { en: ['zh-CN', '简体中文'], 'zh-CN': ['en', 'English'] } as const;

inBothLanguages((language) => {
  test('the chosen language stays', async ({ openAs }) => {
    const [locale, name] = other[language];
    const page = await openAs('executive');
    await page.goto('/reports');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.getByRole('button', { name }).first().click();
    await expect(page).toHaveURL('/reports');
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.goto('/facilities');
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });

  test('the chosen palette stays, whatever the device likes', async ({ openAs, say }) => {
    const page = await openAs('executive', { colorScheme: 'light' });
    await page.goto('/reports');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('header summary:visible').click();
    await page.getByRole('button', { name: say('frame.theme.dark') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto('/facilities');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await paper()).not.toBe(light);

    await page.locator('header summary:visible').click();
    await page.getByRole('button', { name: say('frame.theme.device') }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await paper()).toBe(light);
  });
});
