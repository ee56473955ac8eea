import { expect, test } from 'vitest';
import { safePath } from './sign-in-steps';

test.each(['/', '/review', '/submissions/fy2024-q1/eleme?leaf=eleme-platform'])(
  '%s is of this site',
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test.each([
  null,
  undefined,
  '',
  'review',
  '//example.org',
  '/\\example.org',
  'https://example.org/',
  '/a\r\nb: c',
  '/\t/example.org',
])('%j leads home', (path) => {
  expect(safePath(path)).toBe('/');
});
