import { expect, test } from 'vitest';
import { reviewDueOn } from './review-due';

test.each([
  ['2023-07-15', '2024-07-15'],
  ['2023-12-31', '2024-12-31'],
  ['2024-02-29', '2025-02-28'],
])('what was looked at on %s is due on %s', (since, due) => {
  expect(reviewDueOn(since)).toBe(due);
});
