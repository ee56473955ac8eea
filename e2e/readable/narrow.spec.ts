import { expect } from '@playwright/test';
import { sideways } from '../fixtures/sideways';
import { test } from '../fixtures/test';

// That no page scrolls sideways on a phone is looked at where every page is visited: every-page.spec.ts.

test('at 390 px the rooms are one menu away', async ({ openAs, say }) => {
  const page = await openAs('executive', { viewport: { width: 390, height: 800 }, hasTouch: true });
  await page.goto('/reports');
  await page.getByText(say('frame.menu'), { exact: true }).click();
  await page
    .getByRole('navigation', { name: say('frame.navigation') })
    .getByRole('link', { name: say('frame.rooms.facilities') })
    .click();
  await expect(page).toHaveURL('/facilities');
});

test('what is wider than a phone is told', async ({ page }) => {
  await page.setContent('<main><p style="width: 375px">Wider than 360 px.</p></main>');
  expect(await sideways(page)).toEqual([expect.stringMatching(/of 360 px: <p style="width: 375px">/)]);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 900 });
});
