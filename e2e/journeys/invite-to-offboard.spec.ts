import { expect, type Locator, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { test } from '../fixtures/test';

const email = 'bai.he@demo.example';
const password = 'three herons on a wall';

const codeOf = (key: string) => new TOTP({ secret: key.replaceAll(' ', '') }).generate();

/** The code an app shows once it is another one than `last` and has ten seconds to live: each is good once. */
async function codeAfter(key: string, last: string | null): Promise<string> {
  const whole = () => 30_000 - (Date.now() % 30_000) > 10_000;
  await expect.poll(() => whole() && codeOf(key) !== last, { timeout: 41_000, intervals: [250] }).toBe(true);
  return codeOf(key);
}

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
  await openLink(page, link ?? '');
  await openLink(page, link ?? '');
  await choose(page, 'Greenledger2026!');
  await expect(page.getByRole('alert')).toContainText(say('errors.password-personal'));
  await choose(page, password);
  await expect(page).toHaveURL('/');
  await openLink(page, link ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('sign-in.linkEndedTitle'));

  await page.goto('/account');
  await page.getByRole('link', { name: say('account.secondFactor.setUp') }).click();
  await expect(page.getByRole('img', { name: say('account.secondFactor.picture') })).toBeVisible();
  const [key = '', recoveryCode = ''] = await page.locator('ol code').allTextContents();
  const first = await codeAfter(key, null);
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
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await page.getByText(say('sign-in.withRecovery')).click();
  await page.getByLabel(say('sign-in.recovery')).fill(recoveryCode.toUpperCase());
  await page.getByRole('button', { name: say('sign-in.recoveryDo') }).click();
  await expect(page).toHaveURL('/submissions');

  const elsewhere = await openAsNobody();
  await elsewhere.goto('/sign-in?callbackUrl=%2Faccount');
  await givePassword(elsewhere);
  await elsewhere.getByLabel(say('sign-in.code'), { exact: true }).fill(await codeAfter(key, first));
  await elsewhere.getByRole('button', { name: say('sign-in.submit'), exact: true }).click();
  await expect(elsewhere).toHaveURL('/account');

  await page.goto('/account');
  const endOthers = page.locator('form').filter({ has: page.getByLabel(say('account.endWhich')) });
  for (const [typed, said] of [
    ['not the password', page.getByRole('alert').filter({ hasText: say('errors.wrong-password') })],
    [password, page.getByText(say('account.nowhereElse'))],
  ] as const) {
    await endOthers.getByLabel(say('account.currentPassword')).fill(typed);
    await endOthers.getByRole('button', { name: say('account.endSessions') }).click();
    await expect(said).toBeVisible();
  }
  await elsewhere.goto('/submissions');
  await expect(elsewhere).toHaveURL(/\/sign-in\?callbackUrl=%2Fsubmissions$/);

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

  /** Without scripts the part behind "#", which no browser sends, is typed. */
  async function openLink(at: Page, address: string): Promise<void> {
    const [door = '', code = ''] = address.split('#');
    await at.goto(door);
    const typed = at.getByLabel(say('sign-in.linkCode'));
    // A link that works was carried since it was opened first.
    if (!(await typed.isVisible())) return;
    await typed.fill(code);
    await at.getByRole('button', { name: say('sign-in.linkCodeDo') }).click();
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
