import { expect } from '@playwright/test';
import { inBothLanguages, test } from '../fixtures/test';

/** Traces asked for at a time. */
const batch = 4;
/** Of a report's hundreds of figures every so many-th is followed; the two languages follow different ones. */
const step = 12;

inBothLanguages((language) => {
  test('every figure of the report is a link to its trace', async ({ openAs, requestAs }) => {
    const page = await openAs('executive');
    await page.goto('/reports/fy2023');
    const links = await page
      .locator('main a.figure')
      .evaluateAll((figures) => figures.map((figure) => figure.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(100);
    const traces =
      /^\/reports\/fy\d{4}\/metrics\/[A-Z0-9-]+\?unit=|^\/reference\/base-year\?line=[A-Z0-9-]+&year=fy\d{4}#/;
    expect(links.filter((href) => !traces.test(href))).toEqual([]);

    const digits = await page
      .locator('main table td.num:visible')
      .filter({ hasText: /^\s*[>≥<~]?\s*[\d,]+(\.\d+)?\s*$/ })
      .filter({ hasNot: page.locator('a') })
      .count();
    expect(digits, 'figures without a trace').toBe(0);

    const request = await requestAs('executive');
    const each = [...new Set(links)].filter(
      (_, place) => place % step === (language === 'en' ? 0 : step / 2),
    );
    for (let start = 0; start < each.length; start += batch) {
      const asked = each.slice(start, start + batch);
      const statuses = await Promise.all(asked.map(async (href) => (await request.get(href)).status()));
      expect(Object.fromEntries(asked.map((href, place) => [href, statuses[place]]))).toEqual(
        Object.fromEntries(asked.map((href) => [href, 200])),
      );
    }
  });
});
