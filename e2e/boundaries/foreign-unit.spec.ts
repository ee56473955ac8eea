import { expect } from '@playwright/test';
import { fieldOf } from '../fixtures/form';
import { test } from '../fixtures/test';

const foreignRooms = [
  '/submissions/fy2024-q1/cainiao',
  '/submissions/fy2024-q1/cainiao/check',
  '/submissions/fy2023-q1/cainiao',
  '/review/fy2024-q1/cainiao',
  '/reports/fy2023?unit=cainiao',
  '/reports/fy2023?unit=alibaba-group',
  '/reports/fy2023/metrics/GHG-S12-GROSS-MB?unit=cainiao',
  '/facilities/cainiao-wuxi-park',
  '/initiatives/cainiao-rooftop-pv',
  '/api/v1/reports/FY2023?unit=cainiao',
  '/api/v1/reports/FY2023',
] as const;

test('what belongs to another unit is not found, read by whatever address', async ({ requestAs }) => {
  const request = await requestAs('freshippo');
  for (const path of foreignRooms) expect((await request.get(path)).status(), path).toBe(404);
});

test('nor are rooms that a role has no key to', async ({ requestAs }) => {
  const locked = {
    executive: [
      '/submissions',
      '/submissions/fy2024-q1/cainiao',
      '/review',
      '/audit-trail',
      '/reference/metrics/DC-PUE/edit',
    ],
    freshippo: ['/review', '/audit-trail'],
    office: ['/audit-trail'],
    administrator: ['/submissions', '/reports', '/reports/fy2023', '/facilities', '/review', '/audit-trail'],
  } as const;
  for (const person of ['executive', 'freshippo', 'office', 'administrator'] as const) {
    const request = await requestAs(person);
    for (const path of locked[person]) {
      expect((await request.get(path)).status(), `${path} for ${person}`).toBe(404);
    }
  }
});

test('nor what there is not', async ({ requestAs }) => {
  const request = await requestAs('office');
  for (const path of [
    '/nowhere',
    '/submissions/fy2024-q9/cainiao',
    '/submissions/fy2024-q1/nobody',
    '/submissions/fy2024-q2/cainiao',
    '/reports/fy1999',
    '/reports/fy2023/metrics/NO-SUCH?unit=alibaba-group',
    '/facilities/cainiao',
    '/reference/metrics/NO-SUCH',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('whoever is not signed in is led to sign in and back', async ({ openAsNobody, say }) => {
  const page = await openAsNobody();
  for (const path of [
    '/submissions/fy2024-q1/cainiao?leaf=cainiao-wuxi-park',
    '/reports/fy2023?unit=cainiao',
    '/review',
    '/account',
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  await expect(page.getByRole('button', { name: say('sign-in.submit') })).toBeVisible();
});

test('the page for what is not found says what to do', async ({ openAs, say }) => {
  const page = await openAs('freshippo');
  await page.goto('/submissions/fy2024-q1/cainiao');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('errors.notFound.title'));
  await expect(page.getByRole('main')).not.toContainText('Cainiao');
});

test('a form sent for another unit changes nothing there', async ({ openAs, say }) => {
  const own = await openAs('cainiao', { javaScriptEnabled: false });
  await own.goto('/submissions/fy2024-q1/cainiao?leaf=cainiao-smart-lighting');
  await own.evaluate(() => {
    const rewrite = (name: string, value: string) => {
      const field = document.getElementsByName(name)[0] as HTMLInputElement;
      field.value = value;
    };
    rewrite('unit', 'eleme');
    rewrite('leaf', 'eleme-no-cutlery');
    rewrite('v:IN-TEXT:total', 'Written by a stranger.');
  });
  await own.getByRole('button', { name: say('submissions.save'), exact: true }).click();
  await expect(own.getByRole('main').getByRole('alert')).toContainText(say('errors.submission-not-found'));

  const owner = await openAs('eleme');
  await owner.goto('/submissions/fy2024-q1/eleme?leaf=eleme-no-cutlery');
  await expect(fieldOf(owner, 'IN-TEXT')).toHaveValue('Default extended to all cities.');
});

test('a decision sent by the owner decides nothing', async ({ openAs, requestAs, say }) => {
  const path = '/review/fy2024-q1/alibaba-cloud';
  const office = await openAs('office', { javaScriptEnabled: false });
  await office.goto(path);
  const approve = office.getByRole('button', { name: say('review.approve') });
  const sent = await approve.evaluate((button: HTMLButtonElement) =>
    [...new FormData(button.form ?? undefined, button)].map(([name, value]) => [name, String(value)]),
  );
  const owner = await requestAs('cloud');
  await owner.post(path, { multipart: Object.fromEntries(sent) });

  await office.reload();
  await expect(approve).toBeVisible();
  await expect(office.getByText(say('display.states.SUBMITTED')).first()).toBeVisible();
});
