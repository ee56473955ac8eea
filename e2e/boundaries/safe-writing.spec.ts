import { type BrowserContext, expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { check, fieldOf, rowOf } from '../fixtures/form';
import { type OwnServer, startOwnServer } from '../fixtures/own-server';
import { password, people } from '../fixtures/people';
import { signIn } from '../fixtures/sign-in';
import { test } from '../fixtures/test';
import type { Say } from '../fixtures/words';

// On a ledger of its own: these tests kill the server and hand in what others still need as a draft.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const form = '/submissions/fy2024-q1/eleme?leaf=eleme-platform';
const metric = 'LG-KWH-OUT';
let server: OwnServer;
let owner: BrowserContext;

test.beforeAll(async ({ browser }) => {
  server = await startOwnServer('.test/browser-own-data', {
    GREENLEDGER_SECOND_FACTOR_ROLES: 'EXECUTIVE',
  });
  owner = await browser.newContext({ baseURL: server.url });
});

test.afterAll(async () => {
  await owner?.close();
  await server?.kill();
});

test('a form that somebody else overtook shows both values and overwrites nothing', async ({ say }) => {
  const [first, second] = [await owner.newPage(), await owner.newPage()];
  await signIn(first, say, 'eleme', form);
  await first.goto(form);
  await second.goto(form);
  await save(first, say, '11,232');
  await expect(first.getByRole('status')).toHaveText(say('submissions.saved'));

  await save(second, say, '11,299');
  const alert = second.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('11,232');
  await expect(alert).toContainText('11,299');
  await expect(alert).toContainText(people.eleme.en);
  await second.reload();
  await expect(fieldOf(second, metric)).toHaveValue('11,232');
  await Promise.all([first.close(), second.close()]);
});

test('a draft that was acknowledged outlives the server', async ({ say }) => {
  const page = await owner.newPage();
  await page.goto(form);
  await save(page, say, '1.1233万');
  await expect(page.getByRole('status')).toHaveText(say('submissions.saved'));
  await server.kill();
  await server.restart();
  await page.goto(form);
  await expect(fieldOf(page, metric)).toHaveValue('1.1233万');
  await expect(rowOf(page, metric).getByText(say('submissions.mark.saved')).first()).toBeAttached();
  await page.close();
});

test('submitted twice at once is submitted once', async ({ say }) => {
  const [first, second] = [await owner.newPage(), await owner.newPage()];
  for (const page of [first, second]) {
    await page.goto(form);
    await check(page, say);
  }
  await Promise.all([first, second].map((page) => page.locator('main form .button-primary').click()));
  for (const page of [first, second]) {
    await expect(page.getByText(say('submissions.lockedNotice'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(say('submissions.decision.SUBMITTED', { version: 2 }))).toHaveCount(1);
    await expect(page.getByText(say('submissions.decision.SUBMITTED', { version: 3 }))).toHaveCount(0);
  }
});

test('a role that asks for a second factor opens nothing until one is set up', async ({ browser, say }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel(say('sign-in.email')).fill(people.executive.email);
  await page.getByLabel(say('sign-in.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('sign-in.submit') }).click();
  await expect(page).toHaveURL(/\/sign-in\/second-factor/);
  await page.goto('/reports/fy2023');
  await expect(page).toHaveURL(/\/sign-in\/second-factor\?callbackUrl=%2Freports%2Ffy2023$/);

  const key = (await page.locator('ol code').first().textContent()) ?? '';
  const code = new TOTP({ secret: key.replaceAll(' ', '') }).generate();
  await page.getByLabel(say('sign-in.code'), { exact: true }).fill(code);
  await page.getByRole('button', { name: say('account.secondFactor.finish') }).click();
  await expect(page).toHaveURL('/reports/fy2023');
  await context.close();
});

/** Without waiting for what becomes of it. */
async function save(page: Page, say: Say, text: string): Promise<void> {
  await fieldOf(page, metric).fill(text);
  await page.getByRole('button', { name: say('submissions.save'), exact: true }).click();
}
