import { expect } from '@playwright/test';
import { password, people } from '../fixtures/people';
import { signIn } from '../fixtures/sign-in';
import { test } from '../fixtures/test';

test('a session ended elsewhere is out on its next request', async ({ openAsNobody, say }) => {
  const [here, elsewhere] = [await openAsNobody(), await openAsNobody()];
  await signIn(here, say, 'otherOffice');
  await signIn(elsewhere, say, 'otherOffice', '/review');
  await here.goto('/account');
  const others = here.getByRole('button', { name: say('account.endThis', { at: '' }).trim() });
  await others.first().click();
  await expect(others).toHaveCount(0);

  await elsewhere.goto('/review');
  await expect(elsewhere).toHaveURL(/\/sign-in\?callbackUrl=%2Freview$/);
  await here.goto('/review');
  await expect(here).toHaveURL('/review');
});

test('a kept cookie opens nothing after signing out', async ({ openAsNobody, say }) => {
  const page = await openAsNobody();
  await signIn(page, say, 'otherOffice', '/review');
  const cookies = await page.context().cookies();
  await page.locator('header summary:visible').click();
  await page.getByRole('button', { name: say('frame.signOut') }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.context().addCookies(cookies);
  await page.goto('/review');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('signing in leads nowhere but into Greenledger', async ({ openAsNobody, say }) => {
  const page = await openAsNobody();
  for (const elsewhere of ['https://example.org/', '//example.org/', '/\\example.org']) {
    await signIn(page, say, 'otherOffice', elsewhere);
    await expect(page).toHaveURL('/');
  }
});

test('a wrong password is refused without saying whether the account exists', async ({
  openAsNobody,
  say,
}) => {
  const page = await openAsNobody();
  for (const [email, secret] of [
    [people.otherOffice.email, `${password}-not`],
    ['nobody@demo.example', password],
  ] as const) {
    await page.goto('/sign-in?callbackUrl=%2Freview');
    await page.getByLabel(say('sign-in.email')).fill(email);
    await page.getByLabel(say('sign-in.password'), { exact: true }).fill(secret);
    await page.getByRole('button', { name: say('sign-in.submit') }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(say('sign-in.errors.wrong'));
  }
});
