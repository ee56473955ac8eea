import { describe, expect, it } from 'vitest';
import { findingOf } from './findings';

const found = (now: string | null, lastQuarter: string | null, lastYear: string | null = null) => {
  const finding = findingOf({ now, lastQuarter, lastYear });
  return finding && `${finding.kind} ${finding.cause ?? 'unknown'}`;
};

describe('what a reviewer would notice', () => {
  it.each([
    [
      'a thousand times last quarter: kWh where MWh are asked',
      '118226000',
      '116850',
      'thousandfold kilo-unit',
    ],
    ['a thousandth of last quarter', '118.226', '116850', 'thousandth mega-unit'],
    ['the same to the last digit', '52550', '52550.0', 'same copied'],
    ['nothing after something', '0', '12', 'zero-after nothing-entered'],
    ['a fifth and more', '120.1', '100', 'changed unknown'],
  ])('%s', (_, now, lastQuarter, finding) => expect(found(now, lastQuarter)).toBe(finding));

  it('says what it would be in the unit that was likely meant', () => {
    const finding = findingOf({ now: '118226000', lastQuarter: '116850', lastYear: null });
    expect(finding).toMatchObject({ times: '1012', corrected: { value: '118226' } });
    expect(finding?.corrected?.relative).toMatch(/^0\.01177/);
  });

  it('a fall that the year before shows too is the season', () => {
    expect(found('2345', '7800', '2410')).toBe('changed season');
  });

  it('a fifth is no finding, nor is zero after zero, nor a first answer', () => {
    expect(found('120', '100')).toBeNull();
    expect(found('0', '0')).toBeNull();
    expect(found('5', null)).toBeNull();
    expect(found(null, '5')).toBeNull();
  });
});
