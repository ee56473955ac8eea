import { expect, test } from 'vitest';
import { tokenCases } from './page-cases';
import { spreadOf } from './spread';

const all = tokenCases();

test('a spread is the same every time, with every kind in it and each case once', () => {
  const spread = spreadOf(all, 60);
  expect(spreadOf(all, 60)).toEqual(spread);
  expect(new Set(spread.map(({ kind }) => kind))).toEqual(new Set(all.map(({ kind }) => kind)));
  expect(new Set(spread).size).toBe(spread.length);
  expect(spread.length).toBeLessThan(90);
});

test('what is refused comes with its twin that asks for what there is not', () => {
  const refused = spreadOf(all, 60).filter(({ twin }) => twin);
  const asksNowhere = new Set(
    refused.filter(({ names }) => names.includes('atlantis')).map(({ twin }) => twin),
  );
  expect(refused.every(({ twin }) => asksNowhere.has(twin))).toBe(true);
});
