import { expect, type Page } from '@playwright/test';
import { fieldOf } from '../fixtures/form';
import { password, people } from '../fixtures/people';
import { test } from '../fixtures/test';

test('by keyboard alone: sign in and save one answer', async ({ openAsNobody, say }) => {
  const form = '/submissions/fy2024-q1/cainiao?leaf=cainiao-smart-lighting';
  const page = await openAsNobody();
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(form)}`);
  await tabTo(page, '#email');
  await page.keyboard.type(people.cainiao.email);
  await tabTo(page, '#password');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(form);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: say('frame.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, '[name="v:IN-TEXT:total"]');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Sub-meters read by hand this quarter.');
  await tabTo(page, 'button[value="save"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(say('submissions.saved'));
  await page.reload();
  await expect(fieldOf(page, 'IN-TEXT')).toHaveValue('Sub-meters read by hand this quarter.');
});

/** Presses Tab until the control has the focus; fails where it cannot be reached or the focus cannot be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached by Tab.`);
}
