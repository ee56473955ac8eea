import { expect, type Locator, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { test } from '../fixtures/test';

const email = 'bai.he@demo.example';
const password = 'three herons on a wall';

/** The code an app shows for the key, `steps` half minutes from now: each is good once, the next one is taken early. */
const codeOf = (key: string, steps = 0) =>
  new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: Date.now() + steps * 30_000 });

test('from an invitation to a code at sign-in without scripts, a reviewed role, a successor and an erased account', async ({
  openAs,
  openAsNobody,
  say,
}) => {
  test.setTimeout(120_000);
  const admin = await openAs('administrator');
  await admin.goto('/reference/people');
  const form = admin.locator('form').filter({ has: admin.getByLabel(say('reference.people.nameEn')) });
  await form.getByLabel(say('reference.people.email')).fill(email);
  await form.getByLabel(say('reference.people.nameEn')).fill('Bai He');
  await form.getByLabel(say('reference.people.nameZh')).fill('白鹤');
  await form.getByLabel(say('reference.people.unit')).selectOption('taobao-tmall');
  await form.getByRole('button', { name: say('reference.people.addDo') }).click();
  const link = await form.getByRole('status').locator('code').textContent();

  const page = await openAsNobody({ javaScriptEnabled: false });
  await page.goto(link ?? '');
  await page.goto(link ?? '');
  await choose(page, 'Greenledger2026!');
  await expect(page.getByRole('alert')).toContainText(say('errors.password-personal'));
  await choose(page, password);
  await expect(page).toHaveURL('/');
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('sign-in.linkEndedTitle'));

  await page.goto('/account');
  await page.getByRole('link', { name: say('account.secondFactor.setUp') }).click();
  await expect(page.getByRole('img', { name: say('account.secondFactor.picture') })).toBeVisible();
  const [key = '', recoveryCode = ''] = await page.locator('ol code').allTextContents();
  const first = codeOf(key);
  await page.getByLabel(say('account.currentPassword')).fill(password);
  await page.getByLabel(say('sign-in.code'), { exact: true }).fill(first);
  await page.getByRole('button', { name: say('account.secondFactor.finish') }).click();
  await expect(page.getByText(say('account.secondFactor.left', { count: 10 }))).toBeVisible();

  await signOut(page);
  await givePassword(page);
  await page.goto('/submissions');
  await expect(page).toHaveURL(/\/sign-in\/code\?callbackUrl=%2Fsubmissions$/);
  await page.getByLabel(say('sign-in.code'), { exact: true }).fill(first);
  await page.getByRole('button', { name: say('sign-in.submit'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(say('sign-in.errors.code'));
  await page.getByLabel(say('sign-in.code'), { exact: true }).fill(codeOf(key, 1));
  await page.getByRole('button', { name: say('sign-in.submit'), exact: true }).click();
  await expect(page).toHaveURL('/submissions');

  await signOut(page);
  await givePassword(page);
  await page.getByText(say('sign-in.withRecovery')).click();
  await page.getByLabel(say('sign-in.recovery')).fill(recoveryCode.toUpperCase());
  await page.getByRole('button', { name: say('sign-in.recoveryDo') }).click();
  await expect(page).toHaveURL('/');

  await admin.goto('/reference/people');
  await rowOf(email).getByText(say('reference.people.endSessions'), { exact: false }).first().click();
  await pressIn(rowOf(email), say('reference.people.endSessionsDo', { name: 'Bai He' }));
  await expect(rowOf(email).getByRole('status')).toHaveText(say('reference.people.sessionsEnded'));
  await page.goto('/submissions');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsubmissions$/);

  await admin.getByRole('link', { name: say('reference.people.reviewLink') }).click();
  await expect(rowOf(email)).toContainText(/never; given/);
  await pressIn(
    rowOf(email),
    say('reference.grantReview.keepThis', { role: 'Data owner', unit: 'Taobao and Tmall', name: 'Bai He' }),
  );
  await expect(rowOf(email)).toContainText('by Sun Jie');

  await admin.goto('/reference/people');
  await rowOf(email)
    .getByRole('link', { name: say('reference.people.close') })
    .click();
  await expect(admin.getByText(say('reference.closing.alone'))).toBeVisible();
  await expect(admin.getByRole('checkbox')).toBeChecked();
  await admin.getByLabel(say('reference.closing.successor')).selectOption({ label: 'Chen Yu' });
  await pressIn(admin, say('reference.closing.submit'));
  await expect(admin).toHaveURL('/reference/people');
  await expect(rowOf(email)).toContainText(say('reference.people.closed'));
  await expect(rowOf('owner.cloud@demo.example')).toContainText('Taobao and Tmall');
  await page.goto('/sign-in');
  await page.getByLabel(say('sign-in.email')).fill(email);
  await page.getByLabel(say('sign-in.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('sign-in.submit') }).click();
  await expect(page.getByRole('alert')).toContainText(say('sign-in.errors.wrong'));

  const closed = rowOf(email);
  await closed.getByText(say('reference.people.erase'), { exact: false }).first().click();
  await pressIn(closed, say('reference.people.eraseThis', { name: 'Bai He' }));
  await expect(admin.getByText(say('reference.people.erased'))).toBeVisible();
  await expect(admin.getByRole('main')).not.toContainText('Bai He');

  function rowOf(of: string): Locator {
    return admin.getByRole('row').filter({ hasText: of });
  }

  async function pressIn(where: Page | Locator, name: string): Promise<void> {
    await where.getByRole('button', { name }).click();
  }

  async function choose(at: Page, words: string): Promise<void> {
    await at.getByLabel(say('sign-in.newPassword')).fill(words);
    await at.getByRole('button', { name: say('sign-in.chooseDo') }).click();
  }

  async function givePassword(at: Page): Promise<void> {
    await at.getByLabel(say('sign-in.email')).fill(email);
    await at.getByLabel(say('sign-in.password'), { exact: true }).fill(password);
    await at.getByRole('button', { name: say('sign-in.submit') }).click();
    await expect(at).toHaveURL(/\/sign-in\/code/);
  }

  async function signOut(at: Page): Promise<void> {
    await at.locator('header summary:visible').click();
    await at.getByRole('button', { name: say('frame.signOut') }).click();
    await expect(at).toHaveURL('/sign-in');
  }
});
