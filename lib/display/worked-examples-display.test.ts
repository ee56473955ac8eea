import { describe, expect, it } from 'vitest';
import { type Change, change } from '../calculation/change';
import type { Comparator } from '../calculation/comparator';
import { canonical, decimal, divide } from '../calculation/decimal';
import { formatChange } from './format-change';
import { roundFigure } from './round-figure';

const side = (text: string, comparator: Comparator = '=') => ({ value: text, comparator });
const shown = (unit: string, now: ReturnType<typeof side>, then: ReturnType<typeof side>) =>
  formatChange(change({ unit }, now, then) as Change, 'en').replace(/\s/g, ' ');

describe('WE-14 rounding happens once, half-up, on decimals', () => {
  it.each([
    ['1234.5', '1.235'],
    ['1234.4', '1.234'],
    ['11686500', '11686.500'],
  ])('%s kg are %s t', (kilograms, tonnes) => {
    const exact = divide(decimal(kilograms), decimal('1000'));
    const text = exact ? canonical(exact) : '';
    expect(roundFigure(text, { decimalsMin: 3, decimalsMax: 3, kind: 'flow' })).toBe(tonnes);
  });

  it.each([
    ['0.0005', '0.001'],
    ['0.00049', '0.000'],
    ['-0.0005', '-0.001'],
  ])('%s is shown %s', (value, expected) => {
    expect(roundFigure(value, { decimalsMin: 3, decimalsMax: 3, kind: 'flow' })).toBe(expected);
  });
});

describe('WE-17 published changes, shown', () => {
  it.each([
    ['the national grid factor, 2023 against 2022', '0.5306', '0.5366', '−1.1 %'],
    ['its residual mix', '0.6096', '0.5856', '+4.1 %'],
    ['rooftop solar', '30', '24.9', '+20.5 %'],
    ['reductions of own operations', '1.419', '0.619944', '+128.9 %'],
    ['the same a year later', '2.32', '1.419', '+63.5 %'],
    ['net scopes 1 and 2', '4.681', '5.372', '−12.9 %'],
  ])('%s, %s from %s: %s', (_what, now, then, expected) => {
    expect(shown('t', side(now), side(then))).toBe(expected);
  });

  it('a clean share from 21.6 to 53.9 % rises by points', () => {
    expect(shown('%', side('53.9'), side('21.6'))).toBe('+32.3 points');
  });
});

describe('WE-23 changes between bounds, shown', () => {
  it('over 184,000 against over 150,000', () => {
    expect(shown('pieces', side('184000', '>'), side('150000', '>'))).toBe('approx. +22.7 %');
  });

  it('about 45 % against 38 %', () => {
    expect(shown('%', side('45', '~'), side('38'))).toBe('approx. +7.0 points');
  });
});
