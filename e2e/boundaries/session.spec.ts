import { expect } from '@playwright/test';
import { password, people } from '../fixtures/people';
import { signIn } from '../fixtures/sign-in';
import { test } from '../fixtures/test';

test('a session ended elsewhere is out on its next request, and only who gives the password ends it', async ({
  openAsNobody,
  say,
}) => {
  const [here, elsewhere] = [await openAsNobody(), await openAsNobody()];
  await signIn(here, say, 'otherOffice');
  await signIn(elsewhere, say, 'otherOffice', '/review');
  await here.goto('/account');
  const form = here.locator('form').filter({ has: here.getByLabel(say('account.endWhich')) });
  await form.getByRole('button', { name: say('account.endSessions') }).click();
  await expect(form.getByRole('alert')).toContainText(say('errors.current-password-wanted'));
  await elsewhere.goto('/review');
  await expect(elsewhere).toHaveURL('/review');

  await form.getByLabel(say('account.currentPassword')).fill(password);
  await form.getByRole('button', { name: say('account.endSessions') }).click();
  await expect(here.getByText(say('account.nowhereElse'))).toBeVisible();
  await elsewhere.goto('/review');
  await expect(elsewhere).toHaveURL(/\/sign-in\?callbackUrl=%2Freview$/);
  await here.goto('/review');
  await expect(here).toHaveURL('/review');
});

test('the secret of a link stays out of every address that is sent', async ({
  openAsNobody,
  openAs,
  say,
}) => {
  const admin = await openAs('administrator');
  await admin.goto('/reference/people');
  const row = admin.getByRole('row').filter({ hasText: people.executive.email });
  await row.getByText(say('reference.people.reset'), { exact: false }).first().click();
  await row
    .getByRole('button', { name: say('reference.people.linkDo', { name: people.executive.en }) })
    .click();
  const link = (await row.getByRole('status').locator('code').textContent()) ?? '';
  const [, secret = ''] = link.split('#');
  expect(secret).toMatch(/^[\w-]{43}$/);

  const page = await openAsNobody();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.headers().referer ?? ''));
  await page.goto(link);
  await expect(page.getByLabel(say('sign-in.newPassword'))).toBeVisible();
  expect(sent.length).toBeGreaterThan(3);
  // The browser's own note of where it is may keep the "#"; what is sent never holds it.
  for (const address of sent) expect(address.split('#')[0]).not.toContain(secret);
  await expect(page).toHaveURL('/choose-password');
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
