import { describe, expect, it } from 'vitest';
import type { Change } from '../calculation/change';
import { formatChange } from './format-change';
import { formatDate } from './format-date';
import { formatDateSpan } from './format-date-span';
import { formatFigure } from './format-figure';
import { formatFiscalYear } from './format-fiscal-year';
import { formatInstant } from './format-instant';
import { formatPeriod } from './format-period';
import { formatPeriodShort } from './format-period-short';
import { formatPeriodSpan } from './format-period-span';
import { formatQuantity } from './format-quantity';
import { formatShare } from './format-share';
import { formatUnit } from './format-unit';
import { roundFigure } from './round-figure';

const round = (value: string, decimalsMin: number, decimalsMax = decimalsMin) =>
  roundFigure(value, { decimalsMin, decimalsMax, kind: 'flow' });

describe('a shown figure', () => {
  it.each([
    ['0.0005', 3, '0.001'],
    ['0.00049', 3, '0.000'],
    ['-0.0005', 3, '-0.001'],
    ['-0.0004', 3, '0.000'],
    ['1.2345', 3, '1.235'],
    ['1.2344', 3, '1.234'],
    ['11686.5', 3, '11686.500'],
    ['1.005', 2, '1.01'],
    ['123456789012345678901234567890.5', 0, '123456789012345678901234567891'],
  ])('%s at %d decimals is %s (WE-14)', (value, decimals, shown) => {
    expect(round(value, decimals)).toBe(shown);
  });

  it('has at least and at most the metric’s decimals', () => {
    expect(round('30', 1, 3)).toBe('30.0');
    expect(round('7.862', 1, 3)).toBe('7.862');
    expect(round('7.86249', 1, 3)).toBe('7.862');
  });

  it.each([
    ['22346.37', '22000'],
    ['22500', '23000'],
    ['7.86', '7.9'],
    ['0', '0'],
  ])('of an equivalence of %s is %s', (value, shown) => {
    expect(roundFigure(value, { decimalsMin: 0, decimalsMax: 0, kind: 'equivalence' })).toBe(shown);
  });

  it.each([
    ['4681000', '4,681,000'],
    ['-1234.5678', '−1,234.5678'],
    ['999', '999'],
    ['0.123', '0.123'],
    ['-5', '−5'],
    ['2916000.000', '2,916,000'],
    ['2916000.500', '2,916,000.500'],
    ['30.0', '30.0'],
    ['999.000', '999.000'],
  ])('%s is written %s in both languages', (shown, written) => {
    expect(formatFigure(shown)).toBe(written);
  });
});

describe('a unit', () => {
  it.each([
    ['53.9', '%', 'en', '53.9\u202f%'],
    ['53.9', '%', 'zh-CN', '53.9\u202f%'],
    ['4681000', 't CO2e', 'zh-CN', '4,681,000\u00a0t\u00a0CO2e'],
    ['1.215', 'ratio', 'en', '1.215'],
    ['100000', 'm2', 'en', '100,000\u00a0m²'],
    ['28', 'organisations', 'zh-CN', '28\u00a0家'],
    ['205', 'g CO2e/order', 'zh-CN', '205\u00a0g\u00a0CO2e/单'],
  ] as const)('%s %s in %s is %s', (shown, unit, locale, written) => {
    expect(formatQuantity(shown, unit, locale)).toBe(written);
  });

  it('keeps its English name unless asked in Chinese', () => {
    expect(formatUnit('Nm3')).toBe('Nm³');
    expect(formatUnit('countries and regions')).toBe('countries\u00a0and\u00a0regions');
  });
});

describe('a change', () => {
  const percent = (relative: string, approximate = false): Change => ({
    absolute: '1',
    relative,
    kind: 'percent',
    approximate,
  });
  const points = (absolute: string): Change => ({
    absolute,
    relative: null,
    kind: 'points',
    approximate: false,
  });

  it('keeps its sign', () => {
    expect(formatChange(percent('-0.12863'), 'en')).toBe('−12.9\u202f%');
    expect(formatChange(percent('0.204819'), 'zh-CN')).toBe('+20.5\u202f%');
    expect(formatChange(percent('-0.0001'), 'en')).toBe('0.0\u202f%');
    expect(formatChange({ ...percent('0.02'), seriesBreak: true }, 'en')).toBe('‖\u00a0+2.0\u202f%');
    expect(formatChange(percent('12.345'), 'en')).toBe('+1,234.5\u202f%');
  });

  it('of a share is in points', () => {
    expect(formatChange(points('32.3'), 'en')).toBe('+32.3\u00a0points');
    expect(formatChange(points('32.3'), 'zh-CN')).toBe('+32.3\u00a0个百分点');
  });

  it('between bounded values says so (WE-23)', () => {
    expect(formatChange(percent('0.226666', true), 'en')).toBe('approx.\u00a0+22.7\u202f%');
    expect(formatChange(percent('0.226666', true), 'zh-CN')).toBe('约\u00a0+22.7\u202f%');
  });
});

describe('dates and periods', () => {
  it('are written as each language writes them', () => {
    expect(formatDate('2023-07-05', 'en')).toBe('5 July 2023');
    expect(formatDate('2023-07-15', 'zh-CN')).toBe('2023年7月15日');
    expect(formatDateSpan('2021-06-01', '2021-06-20', 'zh-CN')).toBe('2021年6月1日至2021年6月20日');
    expect(formatDateSpan('2021-06-01', '2021-06-20', 'en')).toBe('1 June 2021 – 20 June 2021');
  });

  it('are those of Shanghai', () => {
    const instant = new Date('2022-03-31T16:30:59Z');
    expect(formatInstant(instant, 'en')).toBe('1 April 2022, 00:30');
    expect(formatInstant(instant, 'zh-CN')).toBe('2022年4月1日 00:30');
  });

  it('name quarters by the fiscal year', () => {
    expect(formatPeriod('fy2024-q1', 'en')).toBe('FY2024 Q1');
    expect(formatPeriod('fy2024-q1', 'zh-CN')).toBe('2024财年第一季度');
    expect(formatPeriodShort('fy2024-q4')).toBe('FY2024 Q4');
    expect(formatPeriod('campaign-618-2021', 'en')).toBe('campaign-618-2021');
    expect(formatFiscalYear(2023, 'zh-CN')).toBe('2023财年');
    expect(formatFiscalYear(2023, 'en')).toBe('FY2023');
  });

  it('say which months a quarter has', () => {
    expect(formatPeriodSpan('fy2024-q1', 'en')).toBe('April – June 2023');
    expect(formatPeriodSpan('fy2024-q1', 'zh-CN')).toBe('2023年4月至6月');
    expect(formatPeriodSpan('fy2024-q4', 'zh-CN')).toBe('2024年1月至3月');
    expect(formatPeriodSpan('campaign-618-2021', 'en')).toBe('');
  });
});

it('writes a share in per cent', () => {
  expect(formatShare('0.539')).toBe('53.9\u202f%');
  expect(formatShare('1')).toBe('100.0\u202f%');
});
