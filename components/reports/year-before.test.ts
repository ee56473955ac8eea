import { expect, it } from 'vitest';
import type { TraceBase } from '@/components/trace/trace-href';
import { yearBefore } from './year-before';

const base: TraceBase = { year: 2023, unit: 'alibaba-group', boundary: null, period: 'FY' };

it.each([
  ['a year', base, 'FY'],
  ['a quarter', { ...base, period: 'fy2023-q2' }, 'fy2022-q2'],
  [
    'a campaign of a series',
    { ...base, period: 'campaign-618-2022', before: 'campaign-618-2021' },
    'campaign-618-2021',
  ],
])('%s is compared with the one before it', (_what, now, before) => {
  expect(yearBefore(now)).toEqual({ ...base, year: 2022, period: before });
});
