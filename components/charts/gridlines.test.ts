import { expect, test } from 'vitest';
import { gridlines } from './gridlines';

test('there are never more than three gridlines above zero, and every value fits', () => {
  for (const highest of [0.004, 0.9, 1, 1.4, 3, 9.99, 47, 1_170_250, 8e12]) {
    const { step, top } = gridlines(highest);
    expect(Math.floor(top / step + 1e-9)).toBeLessThanOrEqual(3);
    expect(top).toBeGreaterThanOrEqual(highest);
  }
});

test('a scale of millions of tonnes is cut at round numbers', () => {
  expect(gridlines(1.4).step).toBe(0.5);
});

test('nothing to show still has a scale', () => {
  expect(gridlines(0)).toEqual({ step: 1, top: 1 });
});
