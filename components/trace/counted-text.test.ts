import { expect, it } from 'vitest';
import type { PeriodWay } from '@/lib/reports/read-leaf-way';
import { countedText } from './counted-text';

const way = (...parts: [number, string][]): PeriodWay => ({
  period: 'fy2023-q2',
  days: parts.reduce((sum, [days]) => sum + days, 0),
  spans: parts.map(([days, share]) => ({ from: '', to: '', days, steps: [], share })),
  share: '1',
  endShare: '1',
});

const say = (key: string, { inside, days, share }: Record<string, string>) =>
  key === 'days' ? `${inside} of ${days} days` : `${inside} of ${days} days at ${share}`;

it.each([
  ['a whole quarter', way([92, '1']), '100\u202f%'],
  ['a part of it that is held', way([92, '0.49']), '49\u202f%'],
  ['a leaf by itself', way(), '100\u202f%'],
  ['one that is not operated', way([92, '0']), '0\u202f%'],
  ['one that joins', way([45, '0'], [47, '1']), '47 of 92 days'],
  ['one of which a part is sold', way([31, '1'], [61, '0.49']), '31 of 92 days, 61 of 92 days at 49\u202f%'],
  ['one that is outside, and then not operated', way([31, '0'], [61, '0']), '0\u202f%'],
])('%s says how it counts', (_what, counted, text) => {
  expect(countedText(counted, say, ', ')).toBe(text);
});
