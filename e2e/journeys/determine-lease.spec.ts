import { expect } from '@playwright/test';
import { test } from '../fixtures/test';

const store = 'intime-stores-hangzhou';
const traced = (metric: string) =>
  `/reports/fy2024/metrics/${metric}?unit=intime&period=fy2024-q1&leaf=${store}`;

test('the office determines a lease, and what the store emits moves to category 8', async ({
  openAs,
  say,
}) => {
  const office = await openAs('office');
  await office.goto(`/facilities/${store}`);
  await office.getByText(say('facilities.scope.setLease')).click();
  const form = office.locator('form', { has: office.locator('#lease-contract') });
  await form.locator('#lease-operated').selectOption('other');
  await form.locator('#lease-contract').fill('Rental contract 9');
  await form.locator('#lease-reason').fill('The landlord runs the cooling.');

  // Figures of closed years stay where they count.
  await form.locator('#lease-validFrom').fill('2023-01-01');
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toContainText('2023-03-31');
  await form.locator('#lease-validFrom').fill('2023-04-01');
  await form.getByRole('button').click();
  await expect(office.getByRole('status')).toContainText(say('facilities.scope.done'));

  await office.goto(`/facilities/${store}`);
  await expect(office.locator('main')).toContainText('Rental contract 9');
  await expect(office.locator('main')).toContainText(say('facilities.scope.moved'));

  await office.goto(traced('GHG-S1'));
  const elsewhere = office.locator('main').getByRole('link', {
    name: say('facilities.scope.scopes.scope-3-8'),
  });
  await elsewhere.first().click();
  await expect(office).toHaveURL(/metrics\/S3-8/);
  await expect(office.locator('main')).toContainText('emissions(DC-LEASED-KWH, LB) + GHG-S1 + GHG-S2-LB');
  await office.getByRole('button', { name: say('trace.recompute.button') }).click();
  await expect(office.getByText(say('trace.recompute.equal'), { exact: true })).toBeVisible();
});
