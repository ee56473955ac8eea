import { type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { check, fieldOf, rowOf } from '../fixtures/form';
import { type OwnServer, startOwnServer } from '../fixtures/own-server';
import { type Person, password, people } from '../fixtures/people';
import { signIn } from '../fixtures/sign-in';
import { test } from '../fixtures/test';
import type { Say } from '../fixtures/words';

// On a ledger of its own: these tests kill the server and hand in what others still need as a draft.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const form = '/submissions/fy2024-q1/eleme?leaf=eleme-platform';
const metric = 'LG-KWH-OUT';
let server: OwnServer;
let owner: BrowserContext;

test.beforeAll(async ({ browser, postgres }) => {
  const folder = `.test/browser-own-data${postgres ? '-postgres' : ''}`;
  server = await startOwnServer(folder, postgres, {
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

test('two people in one form keep each other’s answers and are told by name where they meet', async ({
  browser,
  say,
}) => {
  const administrator = await browser.newPage({ baseURL: server.url });
  await signIn(administrator, say, 'administrator', '/reference/people');
  await giveRole(administrator, say, 'cainiao', { role: 'DATA_OWNER', unit: 'eleme' });
  const other = await browser.newPage({ baseURL: server.url });
  await signIn(other, say, 'cainiao', form);
  const first = await owner.newPage();
  await first.goto(form);

  await save(first, say, '11,240');
  await expect(first.getByRole('status')).toHaveText(say('submissions.saved'));
  await fieldOf(other, 'S3-4').fill('153,900');
  await fieldOf(other, metric).fill('11,250');
  await other.getByRole('button', { name: say('submissions.save'), exact: true }).click();
  const alert = other.getByRole('main').getByRole('alert');
  await expect(alert).toContainText(people.eleme.en);
  await expect(alert).toContainText('11,240');
  await expect(alert).toContainText('11,250');

  await first.reload();
  await expect(fieldOf(first, 'S3-4')).toHaveValue('153,900');
  await expect(fieldOf(first, metric)).toHaveValue('11,240');
  await Promise.all([administrator, other].map((page) => page.context().close()));
  await first.close();
});

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`a session that ends while somebody types keeps all they typed, ${how}`, async ({ browser, say }) => {
    const setting = { baseURL: server.url, javaScriptEnabled };
    const context = await browser.newContext(setting);
    const page = await context.newPage();
    await signIn(page, say, 'eleme', form);
    await endElsewhere(context, say, setting);

    const typed = await typeEverywhere(page, javaScriptEnabled ? 200 : 100);
    if (javaScriptEnabled) {
      await expect(page.getByRole('alert').filter({ hasText: say('errors.signed-out') })).toBeVisible();
      await fieldOf(page, metric).fill('11,271');
      typed.set(`v:${metric}:total`, '11,271');
      await page.getByRole('button', { name: say('submissions.signInAgain') }).click();
    } else await page.getByRole('button', { name: say('submissions.save'), exact: true }).click();
    await expect(page).toHaveURL(/sign-in/);
    await expect(page.getByText(say('sign-in.held'))).toBeVisible();

    const stranger = await browser.newContext({ ...setting, storageState: await context.storageState() });
    const strange = await stranger.newPage();
    await signIn(strange, say, 'cainiao', form);
    await expect(fieldOf(strange, metric)).not.toHaveValue(typed.get(`v:${metric}:total`) ?? '');
    await expect(strange.getByText(say('frame.held.title'))).toHaveCount(0);
    await stranger.close();

    await signIn(page, say, 'eleme', form);
    await expect(page).toHaveURL(form);
    await expect(page.getByText(say('frame.held.title'))).toBeVisible();
    await expectTyped(page, typed);
    await page.getByRole('button', { name: say('submissions.save'), exact: true }).click();
    await expect(page.getByText(say('submissions.saved'))).toBeVisible();
    // With scripts an autosave may have said so first, while the whole form is still on its way.
    await expect(async () => {
      await page.goto(form);
      await expect(page.getByText(say('frame.held.title'))).toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await expectTyped(page, typed);
    await context.close();
  });
}

test('a reason being written when the session ends is written still after signing in', async ({
  browser,
  say,
}) => {
  const setting = { baseURL: server.url, javaScriptEnabled: false };
  const context = await browser.newContext(setting);
  const page = await context.newPage();
  const review = '/review/fy2024-q1/alibaba-cloud';
  await signIn(page, say, 'office', review);
  await endElsewhere(context, say, setting);
  const reason = page.locator('[name="reason"]');
  await reason.fill('Compare the third hall with its meter.');
  await page.getByRole('button', { name: say('review.return') }).click();
  await signIn(page, say, 'office', review);
  await expect(reason).toHaveValue('Compare the third hall with its meter.');
  await page.getByRole('button', { name: say('frame.held.discard') }).click();
  await expect(page).toHaveURL(review);
  await expect(reason).toHaveValue('');
  await context.close();
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

/** The same person signs out in another window that came by the same session. */
async function endElsewhere(
  context: BrowserContext,
  say: Say,
  setting: BrowserContextOptions,
): Promise<void> {
  const other = await context
    .browser()
    ?.newContext({ ...setting, storageState: await context.storageState() });
  const page = await other?.newPage();
  if (!other || !page) throw new Error('There is no browser.');
  await page.goto('/account');
  await page.locator('header summary:visible').click();
  await page.getByRole('button', { name: say('frame.signOut') }).click();
  await expect(page).toHaveURL('/sign-in');
  await other.close();
}

/** Fills every field of the form that is in sight with something of its own; returns what stands in each. */
async function typeEverywhere(page: Page, from: number): Promise<Map<string, string>> {
  const typed = new Map<string, string>();
  for (const details of await page.locator('form [data-question] > details > summary').all())
    await details.click();
  for (const field of await page.locator('form [data-question] :is(input[type=text], textarea)').all()) {
    if (!(await field.isVisible())) continue;
    const name = (await field.getAttribute('name')) ?? '';
    const text = name.startsWith('v:') ? String(from + typed.size) : `words ${from + typed.size}`;
    await field.fill(text);
    typed.set(name, text);
  }
  expect(typed.size).toBeGreaterThan(15);
  await field(page, `s:${metric}`).selectOption('INVOICE');
  return typed.set(`s:${metric}`, 'INVOICE');
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function expectTyped(page: Page, typed: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of typed) await expect(field(page, name), name).toHaveValue(text);
}

/** Gives a role from today by the administrator's page. */
async function giveRole(
  page: Page,
  say: Say,
  person: Person,
  { role, unit }: { role: string; unit: string },
): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: people[person].email });
  await row
    .locator('summary')
    .filter({ hasText: say('reference.people.give') })
    .first()
    .click();
  await row.getByLabel(say('reference.people.role'), { exact: true }).selectOption(role);
  await row.getByLabel(say('reference.people.unit'), { exact: true }).selectOption(unit);
  await row.getByRole('button', { name: say('reference.people.giveDo') }).click();
  await expect(row.getByText(say('reference.people.done'))).toBeVisible();
}

/** Without waiting for what becomes of it. */
async function save(page: Page, say: Say, text: string): Promise<void> {
  await fieldOf(page, metric).fill(text);
  await page.getByRole('button', { name: say('submissions.save'), exact: true }).click();
}
