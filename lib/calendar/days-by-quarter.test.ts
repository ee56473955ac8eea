import { describe, expect, it } from 'vitest';
import { daysByQuarter } from './days-by-quarter';

describe('a stretch of days by the quarters it touches', () => {
  it('counts both end days', () => {
    expect(daysByQuarter('2022-03-16', '2022-04-15')).toEqual([
      { quarter: 'fy2022-q4', days: 16 },
      { quarter: 'fy2023-q1', days: 15 },
    ]);
  });

  it.each([
    ['2022-06-30', '2022-06-30', [['fy2023-q1', 1]]],
    ['2024-02-01', '2024-03-31', [['fy2024-q4', 60]]],
    [
      '2022-12-31',
      '2023-01-01',
      [
        ['fy2023-q3', 1],
        ['fy2023-q4', 1],
      ],
    ],
    [
      '2022-03-01',
      '2022-07-10',
      [
        ['fy2022-q4', 31],
        ['fy2023-q1', 91],
        ['fy2023-q2', 10],
      ],
    ],
    ['2022-04-02', '2022-04-01', []],
  ])('%s to %s', (from, to, expected) => {
    expect(daysByQuarter(from, to).map(({ quarter, days }) => [quarter, days])).toEqual(expected);
  });
});
