import { expect } from '@playwright/test';
import { check, fieldOf, rowOf, submit } from '../fixtures/form';
import { signIn } from '../fixtures/sign-in';
import { test } from '../fixtures/test';

// Freshippo's quarter is approved when the demonstration begins: the office reopens it first.
const form = '/submissions/fy2024-q1/freshippo?leaf=freshippo-stores-shanghai';
const review = '/review/fy2024-q1/freshippo';

test('the core flow needs no scripts: sign in, enter, submit, approve, read', async ({
  openAsNobody,
  openAs,
  say,
}) => {
  test.setTimeout(120_000);
  const office = await openAs('office', { javaScriptEnabled: false });
  await office.goto(review);
  await office.getByLabel(say('review.message', { unit: 'Freshippo' })).fill('The gas bill came late.');
  await office.getByRole('button', { name: say('review.reopen') }).click();
  await expect(office.getByText(say('display.states.RETURNED')).first()).toBeVisible();

  const owner = await openAsNobody({ javaScriptEnabled: false });
  await signIn(owner, say, 'freshippo', form);
  await fieldOf(owner, 'EN-NG').fill('NaN');
  await owner.getByRole('button', { name: say('submissions.save'), exact: true }).click();
  await expect(fieldOf(owner, 'EN-NG')).toHaveValue('NaN');
  await expect(rowOf(owner, 'EN-NG')).toContainText(say('errors.number-unreadable', { entered: 'NaN' }));

  const bill = '600万 Nm3 2023-03-31/2023-06-30';
  await fieldOf(owner, 'EN-NG').fill(bill);
  await owner.getByRole('button', { name: say('submissions.save'), exact: true }).click();
  await expect(rowOf(owner, 'EN-NG').locator('[data-bills]')).toContainText('5,934,782.61');
  await expect(fieldOf(owner, 'EN-NG')).toHaveValue(bill);

  await fieldOf(owner, 'EN-NG').fill('514.95万');
  await check(owner, say);
  await expect(owner.getByText(say('submissions.noErrors'))).toBeVisible();
  await submit(owner, say, 'The late bill is in.');

  await office.goto(review);
  await office.getByRole('button', { name: say('review.approve') }).click();
  await expect(office.getByText(say('display.states.APPROVED')).first()).toBeVisible();

  await owner.goto(form);
  await expect(owner.locator('#read-EN-NG-total')).toContainText('5,149,500');
  await owner.goto('/reports/fy2024?unit=freshippo');
  await expect(owner.locator('a.figure').first()).toBeVisible();
});
