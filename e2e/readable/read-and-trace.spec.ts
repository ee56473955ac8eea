import { expect } from '@playwright/test';
import { expectedFigure, printed } from '../fixtures/expected-figures';
import { inBothLanguages, test } from '../fixtures/test';

const readByExecutives = [
  ['alibaba-group', 'GHG-S12-NET'],
  ['alibaba-group', 'GHG-S12-GROSS-MB'],
  ['alibaba-group', 'AV-S3P'],
] as const;

inBothLanguages(() => {
  test('an executive reads the year and walks from a group figure to one answer', async ({ openAs, say }) => {
    const page = await openAs('executive');
    await page.goto('/reports');
    await page.locator('main a[href^="/reports/fy2023"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    for (const [boundary, metric] of readByExecutives) {
      const { shown } = expectedFigure('FY2023', boundary, metric);
      const link = page.locator(`a.figure[href*="/metrics/${metric}?"]`, { hasText: printed(shown) });
      await expect(link.first(), metric).toBeVisible();
    }
    const pue = expectedFigure('FY2023', 'dc-self-built-cn', 'DC-PUE');
    await expect(
      page.locator('a.figure[href*="/metrics/DC-PUE?"]', { hasText: pue.shown }).first(),
    ).toBeVisible();

    // Three clicks: the figure, its leaf, its quarter.
    await page.locator('a.figure[href*="/metrics/GHG-S1?"]').first().click();
    await expect(page.getByText(say('trace.formula.title'), { exact: true })).toBeVisible();
    // The figure is made anew while its page stays.
    await page.getByRole('button', { name: say('trace.recompute.button') }).click();
    await expect(page.getByText(say('trace.recompute.equal'), { exact: true })).toBeVisible();
    await page.locator('main a[href*="leaf="]').first().click();
    await page.locator('main a[href*="quarter="]').first().click();
    const answer = page.locator('#answer');
    await expect(answer).toBeVisible();
    await expect(page.getByText(say('trace.answer.evidence'), { exact: true }).first()).toBeVisible();
    await expect(
      page
        .locator('.hash')
        .filter({ hasText: /[0-9a-f]{8}/ })
        .first(),
    ).toBeVisible();
  });
});
