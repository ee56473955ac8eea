import { expect } from '@playwright/test';
import { inBothLanguages, test } from '../fixtures/test';

// Quarters are opened one after the other, so each language opens the next.
test.describe.configure({ mode: 'serial' });

const quarters = { en: 'fy2024-q2', 'zh-CN': 'fy2024-q3' } as const;
const named = { en: 'FY2024 Q2', 'zh-CN': '2024财年第三季度' } as const;

inBothLanguages((language) => {
  test('an administrator opens a quarter and its owners find it', async ({ openAs, say }) => {
    const quarter = quarters[language];
    const administrator = await openAs('administrator');
    await administrator.goto('/');
    await administrator.locator(`main a[href="/reference/periods#${quarter}"]`).click();
    const row = administrator.locator(`#${quarter}`);
    await expect(row).toContainText(say('reference.periods.states.UNOPENED'));

    await row.locator('summary').click();
    const due = row.getByLabel(say('reference.periods.dueOn'));
    const usual = await due.inputValue();
    await due.fill('2020-01-01');
    await row.getByRole('button').click();
    await expect(administrator.getByRole('main').getByRole('alert')).toContainText(
      say('errors.due-date-past'),
    );
    await due.fill(usual);
    await row.getByRole('button').click();
    await expect(row).not.toContainText(say('reference.periods.states.UNOPENED'));
    await expect(row).toContainText(say('reference.periods.states.OPEN'));

    const owner = await openAs('freshippo');
    await owner.goto('/');
    await owner.locator(`main a[href="/submissions/${quarter}/freshippo"]`).first().click();
    await expect(owner.getByRole('heading', { level: 1 })).toContainText(named[language]);
    await expect(owner.getByRole('button', { name: say('submissions.save'), exact: true })).toBeVisible();
  });
});
