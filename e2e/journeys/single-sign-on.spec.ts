import { expect, type Page } from '@playwright/test';
import { client, identities } from '../fixtures/identity-provider.mjs';
import { inBothLanguages, test } from '../fixtures/test';
import type { Say } from '../fixtures/words';

/** Our button, then the provider's own pages: its sign-in form, and the question whether we may know. */
async function signInThere(page: Page, say: Say, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByRole('link', { name: say('sign-in.singleSignOn', { name: client.name }) }).click();
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.locator('form:has([value="consent"]) button[type="submit"]').click();
}

inBothLanguages((language) => {
  test(`whoever the provider vouches for comes in with the roles it says, ${language}`, async ({
    openAsNobody,
    say,
  }) => {
    const page = await openAsNobody({ javaScriptEnabled: language === 'en' });
    await signInThere(page, say, 'fang.yuan', '/submissions');
    await expect(page).toHaveURL('/submissions');
    await expect(page.getByRole('link', { name: /Cainiao|菜鸟/ }).first()).toBeVisible();
    await page.goto('/account');
    await expect(page.getByRole('main')).toContainText(identities['fang.yuan'].email);
    expect((await page.goto('/review'))?.status()).toBe(404);
    await page.goto('/account');

    const kept = await page.context().cookies();
    await page.locator('header summary:visible').click();
    await page.getByRole('button', { name: say('frame.signOut') }).click();
    await page.context().addCookies(kept);
    await page.goto('/submissions');
    await expect(page).toHaveURL(/sign-in/);
  });
});

test('who may not come in is told why, and what to do', async ({ openAsNobody, say }) => {
  for (const [name, reason] of [
    ['nobody', 'sso-no-role'],
    ['namesake', 'sso-email-in-use'],
  ] as const) {
    const page = await openAsNobody();
    await signInThere(page, say, name, '/');
    await expect(page.getByRole('main').getByRole('alert')).toContainText(say(`sign-in.errors.${reason}`));
  }
  const page = await openAsNobody();
  await page.goto('/api/auth/callback/oidc?code=guessed&state=guessed');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(say('sign-in.errors.other'));
});
