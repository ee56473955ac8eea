import { expect, test } from 'vitest';
import { matches } from './list-metrics';

const scopeTwo = 'GHG-S2-MB\nScope 2, market-based\n范围二排放量（基于市场）';

test('a metric is found by code, by English and by Chinese name, whatever the capitals', () => {
  expect(matches(scopeTwo, 'ghg-s2')).toBe(true);
  expect(matches(scopeTwo, 'MARKET scope')).toBe(true);
  expect(matches(scopeTwo, '范围二')).toBe(true);
});

test('every word searched for must be there', () => {
  expect(matches(scopeTwo, 'scope location')).toBe(false);
});
