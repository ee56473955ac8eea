import { expect, it } from 'vitest';
import { outsideKey } from './outside-key';

it.each([
  ['before it joined', null, '2022-08-15', 'before'],
  ['after it left', '2022-08-14', null, 'after'],
  ['between leaving and joining again', '2022-08-14', '2023-01-01', 'between'],
  ['without ever having been inside', null, null, 'never'],
])('%s', (_, left, joined, key) => {
  expect(outsideKey({ left, joined })).toBe(key);
});
