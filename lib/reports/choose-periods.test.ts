import { describe, expect, it } from 'vitest';
import { choosePeriods, type KnownPeriod } from './choose-periods';

function quarter(fiscalYear: number, number: number, state: KnownPeriod['state'] = 'CLOSED'): KnownPeriod {
  const code = `fy${fiscalYear}-q${number}`;
  return { code, kind: 'QUARTER', fiscalYear, quarter: number, series: null, state };
}

function campaign(code: string, fiscalYear: number, series: string): KnownPeriod {
  return { code, kind: 'CAMPAIGN', fiscalYear, quarter: 1, series, state: 'CLOSED' };
}

const known: KnownPeriod[] = [
  ...[1, 2, 3, 4].map((number) => quarter(2023, number)),
  quarter(2024, 1, 'OPEN'),
  ...[2, 3, 4].map((number) => quarter(2024, number, 'UNOPENED')),
  campaign('campaign-618-2022', 2023, '618'),
  campaign('campaign-1111-2022', 2023, '1111'),
  campaign('campaign-618-2023', 2024, '618'),
];

describe('the periods of a report', () => {
  it('are the opened quarters of an open year, against the same quarters a year before', () => {
    expect(choosePeriods(2024, 'FY', known)).toEqual({
      code: 'FY',
      kind: 'year',
      current: ['fy2024-q1'],
      previous: ['fy2023-q1'],
    });
  });

  it('are all four quarters of a closed year, and nothing to compare with where the ledger begins', () => {
    expect(choosePeriods(2023, 'fy', known)).toMatchObject({
      current: ['fy2023-q1', 'fy2023-q2', 'fy2023-q3', 'fy2023-q4'],
      previous: [],
    });
  });

  it('of a quarter are the quarter and the same quarter a year before, in capitals or not', () => {
    expect(choosePeriods(2024, 'FY2024-Q1', known)).toEqual({
      code: 'fy2024-q1',
      kind: 'quarter',
      current: ['fy2024-q1'],
      previous: ['fy2023-q1'],
    });
  });

  it('of a campaign are the campaign and the one of its series a year before', () => {
    expect(choosePeriods(2024, 'campaign-618-2023', known)).toMatchObject({
      current: ['campaign-618-2023'],
      previous: ['campaign-618-2022'],
    });
  });

  it.each([
    ['a quarter of another year', 'fy2023-q1'],
    ['a campaign nobody knows', 'campaign-618-1999'],
    ['no period at all', 'spring'],
  ])('do not exist for %s', (_, asked) => {
    expect(choosePeriods(2024, asked, known)).toBeNull();
  });
});
