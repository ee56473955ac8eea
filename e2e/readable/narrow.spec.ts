import { expect, type Page } from '@playwright/test';
import type { Person } from '../fixtures/people';
import { openRooms, otherFaces, rooms } from '../fixtures/rooms';
import { test } from '../fixtures/test';

const everyRoom = [...rooms, ...otherFaces];
const people = [...new Set(rooms.map(([, person]) => person))];

for (const width of [360, 390]) {
  for (const person of people) {
    test(`at ${width} px nothing ${person} opens scrolls sideways`, async ({ openAs }) => {
      const page = await openAs(person, { viewport: { width, height: 800 }, hasTouch: true });
      const paths = everyRoom.filter(([, who]) => who === person).map(([path]) => path);
      expect(await sideways(page, paths)).toEqual([]);
    });
  }

  test(`at ${width} px signing in does not scroll sideways`, async ({ openAsNobody }) => {
    const page = await openAsNobody({ viewport: { width, height: 800 }, hasTouch: true });
    expect(await sideways(page, openRooms)).toEqual([]);
  });
}

test('at 390 px the rooms are one menu away', async ({ openAs, say }) => {
  const person: Person = 'executive';
  const page = await openAs(person, { viewport: { width: 390, height: 800 } });
  await page.goto('/reports');
  await page.getByText(say('frame.menu'), { exact: true }).click();
  await page
    .getByRole('navigation', { name: say('frame.navigation') })
    .getByRole('link', { name: say('frame.rooms.facilities') })
    .click();
  await expect(page).toHaveURL('/facilities');
});

/** The pages whose body is wider than the screen, with what sticks out. */
async function sideways(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    const sticksOut = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return null;
      const widest = [...document.querySelectorAll('body *')]
        .map((element) => ({ element, right: element.getBoundingClientRect().right }))
        .sort((a, b) => b.right - a.right)[0];
      return `${scrollWidth} of ${clientWidth} px: ${widest?.element.outerHTML.slice(0, 160)}`;
    });
    if (sticksOut) found.push(`${path} ${sticksOut}`);
  }
  return found;
}
