import { describe, expect, it } from 'vitest';
import { countedShares, isPartly } from './counted-shares';

const quarters = (...multipliers: string[]) =>
  multipliers.map((multiplier, place) => ({ period: `fy2023-q${place + 1}`, multiplier }));

const line = (own: string | null, counted: string | null, ...multipliers: string[]) => ({
  own: own === null ? null : { value: own },
  figure: counted === null ? null : { value: counted },
  counted: quarters(...multipliers),
});

it.each([
  ['a whole year', quarters('1', '1', '1', '1'), '100\u202f%'],
  ['what is held in part', quarters('0.637', '0.637'), '63.7\u202f%'],
  ['a chain of holdings, with all its digits', quarters('0.21021'), '21.021\u202f%'],
  [
    'a store that joins inside a quarter',
    quarters('0', '0.510869565217391304347826086956521739130434782608695652173913', '1', '1'),
    'Q1 0\u202f%, Q2 51.09\u202f%, Q3–Q4 100\u202f%',
  ],
])('%s says with which share it counts', (_what, counted, text) => {
  expect(countedShares(counted, ', ')).toBe(text);
});

describe('a line counts in part', () => {
  it('where less is counted than it has, or its parts are multiplied', () => {
    expect(isPartly(line('10', '5', '0.5'))).toBe(true);
    expect(isPartly(line('1.3', '1.3', '0.5'))).toBe(true);
    expect(isPartly(line('10', '6', '0', '1'))).toBe(true);
  });

  it('and not where all it has is counted, also from a later quarter on', () => {
    expect(isPartly(line('10', '10', '1', '1'))).toBe(false);
    expect(isPartly(line('10', '10', '0', '1'))).toBe(false);
    expect(isPartly(line(null, null, '1'))).toBe(false);
  });
});
