import { expect, test } from 'vitest';
import { type HeldRole, roleIsHeld, somebodyMay, upwards } from './duties';

// group ← logistics ← warehouse; group ← cloud
const [group, logistics, warehouse, cloud] = [1, 2, 3, 4];
const parents = new Map([
  [group, null],
  [logistics, group],
  [warehouse, logistics],
  [cloud, group],
]);
const owner: HeldRole = { userId: 'a', role: 'DATA_OWNER', unitId: logistics };
const office: HeldRole = { userId: 'b', role: 'OFFICE', unitId: group };

test('a unit reports upwards to the top', () => {
  expect(upwards(warehouse, parents)).toEqual([warehouse, logistics, group]);
});

test('a role is held on its unit and below, not above or beside', () => {
  const held = [logistics, warehouse, group, cloud].map((unit) =>
    roleIsHeld([owner], 'DATA_OWNER', unit, parents),
  );
  expect(held).toEqual([true, true, false, false]);
  expect(roleIsHeld([owner], 'OFFICE', logistics, parents)).toBe(false);
});

test('what may be done follows from any role that gives it', () => {
  expect(somebodyMay([owner, office], 'submission.review', warehouse, parents)).toBe(true);
  expect(somebodyMay([owner, office], 'submission.enter', cloud, parents)).toBe(false);
  expect(somebodyMay([], 'submission.enter', logistics, parents)).toBe(false);
});
