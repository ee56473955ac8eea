import { expect, test } from 'vitest';
import { listRoutes, routePattern } from './route-patterns.mjs';

const routes = listRoutes();

test.each([
  ['/', '/'],
  ['/sign-in?callbackUrl=%2Freview', '/sign-in'],
  ['/submissions/fy2024-q1/cainiao', '/submissions/[period]/[unit]'],
  ['/submissions/fy2024-q1/cainiao/check?leaf=x', '/submissions/[period]/[unit]/check'],
  ['/reports/fy2023/metrics/GHG-S12-NET?_rsc=1', '/reports/[fiscalYear]/metrics/[metric]'],
  ['/api/auth/callback/credentials', '/api/auth/[...nextauth]'],
  ['/api/health', '/api/health'],
  ['/_next/static/chunks/0a1b.js', '/_next/static'],
])('%s is asked under %s', (url, pattern) => {
  expect(routePattern(routes, url)).toBe(pattern);
});

test('an address that is no room is not repeated', () => {
  expect(routePattern(routes, '/lin.yue@example.com')).toBe('none');
  expect(routePattern(routes, '/submissions/fy2024-q1/cainiao/and/further')).toBe('none');
});
