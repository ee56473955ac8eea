import { expect, type Page } from '@playwright/test';
import { brokenRules } from '../fixtures/broken-rules';
import { markContrasts } from '../fixtures/one-of-each-contrast';
import { drawCharts, watchPolicy } from '../fixtures/policy';
import { openRooms, otherFaces, rooms } from '../fixtures/rooms';
import { sideways } from '../fixtures/sideways';
import { test } from '../fixtures/test';
import { thinOut } from '../fixtures/thin-out';
import type { Language } from '../fixtures/words';

test.describe.configure({ mode: 'parallel' });

const everyRoom = [...rooms, ...openRooms.map((path) => [path, 'nobody'] as const)];

/** Where people spend their time. */
const core = [
  '/submissions/fy2024-q1/cainiao',
  '/review/fy2024-q1/alibaba-cloud',
  '/reports/fy2023',
  '/sign-in',
];
/** Each page in one language and palette, in turn; the core in both. */
const inTurn = (turn: number) =>
  everyRoom.filter(([path], place) => place % 2 === turn || core.includes(path));

const faces = [
  { language: 'en', colorScheme: 'light', paths: inTurn(0) },
  { language: 'zh-CN', colorScheme: 'dark', paths: [...inTurn(1), ...otherFaces] },
] as const;

for (const face of faces) {
  test.describe(`${face.language}, ${face.colorScheme}`, () => {
    test.use({ language: face.language });

    for (const [path, person] of face.paths) {
      test(`${path} for ${person} can be read by everyone and keeps its policy`, async ({
        openAs,
        openAsNobody,
        say,
      }) => {
        const look = { colorScheme: face.colorScheme };
        const page = await (person === 'nobody' ? openAsNobody(look) : openAs(person, look));
        const violations = await watchPolicy(page);
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await hasOneHeading(page);
        await namesItself(page, face.language, say('frame.name'));
        expect(await repeatedIds(page)).toEqual([]);
        expect(await sideways(page)).toEqual([]);
        await drawCharts(page);
        expect(await violations()).toEqual([]);
        await thinOut(page);
        expect(await brokenRules(page)).toEqual([]);
      });
    }
  });
}

async function hasOneHeading(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).not.toBeEmpty();
}

async function namesItself(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(new RegExp(`\\S · ${name}$`));
  await expect(page.getByRole('main')).toHaveCount(1);
}

function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });
}

test('of a hundred like rows two are weighed, and the one that is broken', async ({ page }) => {
  const row = (cell: string, place: number) =>
    `<tr><td id="c${place}"><a href="/${place}">${cell}</a></td></tr>`;
  const cells = Array.from({ length: 100 }, (_, place) => (place === 60 ? '' : `Row ${place}`));
  await page.setContent(`<table>${cells.map(row).join('')}</table>`);
  await thinOut(page);
  await expect(page.locator('td')).toHaveCount(3);
  await expect(page.locator('#c60')).toHaveCount(1);
});

test('of a hundred texts on one ground one is weighed, and the one that is too pale', async ({ page }) => {
  const cell = (place: number) => `<td id="c${place}"${place === 60 ? ' style="color: #bbb"' : ''}>Text</td>`;
  await page.setContent(
    `<table><tr>${Array.from({ length: 100 }, (_, place) => cell(place)).join('')}</tr></table>`,
  );
  expect(await markContrasts(page)).toBe(2);
  await expect(page.locator('#c60')).toHaveAttribute('data-contrast');
  expect((await brokenRules(page)).filter((told) => told.startsWith('color-contrast'))).toHaveLength(1);
});
