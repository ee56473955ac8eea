import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { drawCharts, watchPolicy } from '../fixtures/policy';
import { openRooms, otherFaces, rooms } from '../fixtures/rooms';
import { test } from '../fixtures/test';
import type { Language } from '../fixtures/words';

test.describe.configure({ mode: 'parallel' });

const everyRoom = [...rooms, ...openRooms.map((path) => [path, 'nobody'] as const)];

/** Both languages and both palettes: each word and each colour is met once. */
const faces = [
  { language: 'en', colorScheme: 'light', paths: everyRoom },
  { language: 'zh-CN', colorScheme: 'dark', paths: [...everyRoom, ...otherFaces] },
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
        await breaksNoRule(page);
        await drawCharts(page);
        expect(await violations()).toEqual([]);
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

/** WCAG 2.2 AA and the rules of good practice, as far as a machine can tell. */
async function breaksNoRule(page: Page): Promise<void> {
  // Legacy: at once in the page itself, which has no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help}\n  ${target}\n  ${failureSummary}`),
  );
  expect(told).toEqual([]);
}
