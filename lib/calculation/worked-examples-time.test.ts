import { describe, expect, it } from 'vitest';
import { aggregateOverTime } from './aggregate-over-time';
import { dataYear } from './data-year';
import { canonical, type Decimal, decimal, divide, multiply, total } from './decimal';
import { splitByDays } from './split-by-days';
import { cell, QUARTERS, year, yearOfParts } from './testing/cells';
import { leaf } from './testing/leaf';
import { metric, ratioOf } from './testing/metric';

/** Digits as the example prints them, without rounding. */
const beginning = (value: Decimal | undefined, printed: string) => value?.toFixed().slice(0, printed.length);

describe('WE-12 a bill of 10,000 kWh from 16 March to 15 April 2022, 16 days in one year and 15 in the next', () => {
  const bill = decimal('10000');
  const [before, after] = splitByDays(bill, [16, 15]) as [Decimal, Decimal];

  it.each([
    ['the fourth quarter of FY2022', before, '5161.29032258064516129'],
    ['the first quarter of FY2023', after, '4838.70967741935483870'],
  ])('%s has its exact day fraction, not a share rounded first', (_quarter, part, printed) => {
    expect(beginning(part, printed)).toBe(printed);
  });

  it('sums to the bill exactly', () => {
    expect(canonical(total([before, after]))).toBe('10000');
  });

  it('a store that joins on 15 August is inside for 47 of the 92 days of the second quarter', () => {
    const [inside] = splitByDays(decimal('92'), [47, 45]);
    expect(inside && canonical(inside)).toBe('47');
  });
});

describe('WE-16 a group’s PUE is Σ facility ÷ Σ IT', () => {
  const PUE = ratioOf('PUE', 'FAC', 'IT');
  const one = ['fy2023-q1'];

  it('of two data centres, 117 ÷ 100 and 26 ÷ 20: 143 ÷ 120 = 1.1917, not the mean 1.235', () => {
    const { value } = aggregateOverTime(PUE, yearOfParts([['143', '120']]), one);
    expect(value).toMatch(/^1\.19166/);
  });

  it('of two quarters, 12 ÷ 10 and 15 ÷ 12: 27 ÷ 22 = 1.2273, not the mean 1.225', () => {
    const quarters = yearOfParts([
      ['12', '10'],
      ['15', '12'],
    ]);
    expect(aggregateOverTime(PUE, quarters, QUARTERS.slice(0, 2)).value).toMatch(/^1\.22727/);
  });
});

describe('WE-18 standard coal (GB/T 2589)', () => {
  it.each([
    ['1,000,000 kWh of electricity', '1000', '0.1229', '1', '122.9'],
    ['10,000 m³ of gas', '10000', '1.33', '1000', '13.3'],
    ['1 t of diesel', '1', '1.4571', '1', '1.4571'],
    ['1,000 GJ of heat', '1000', '34.12', '1000', '34.12'],
    ['8 GWh of electricity', '8000', '0.1229', '1', '983.2'],
  ])('%s is tce by its factor', (_what, amount, numerator, denominator, tce) => {
    const results = leaf({
      definitions: [metric('FUEL'), metric('TCE', { unit: 'tce', formula: 'tce(FUEL)' })],
      answers: { FUEL: amount },
      factors: [{ activity: 'FUEL', basis: 'TCE', numerator, denominator }],
    });
    expect(results.get('TCE')?.amount).toMatchObject({ state: 'value' });
    expect(results.get('TCE')?.trace.steps.at(-1)?.amount).toMatchObject({ value: tce });
  });

  it('by net coal consumption 8 GWh are 2,444 t, which the source prints “close to 2,400”', () => {
    expect(canonical(multiply(decimal('8000'), decimal('0.3055')))).toBe('2444');
  });
});

describe('WE-21 kinds of metric over the quarters of a year', () => {
  const stock = metric('MW', { kind: 'stock', timeRule: 'last' });
  const cumulative = metric('SINCE', { kind: 'cumulative', timeRule: 'last' });
  const countries = metric('C', {
    valueType: 'CODES',
    kind: 'distinct',
    timeRule: 'union',
    orgRule: 'union',
  });
  const evShare = ratioOf('EV', 'E', 'V', {
    unit: '%',
    formula: '100 * E / V',
    kind: 'ratio_of_stocks',
    timeRule: 'end_num/end_den',
  });
  const lists = [['CN', 'US'], ['US', 'FR'], ['CN'], ['DE']].map((codes, index) =>
    cell(QUARTERS[index] as string, { codes, value: String(codes.length) }),
  );
  const fleet = yearOfParts([
    ['30', '100'],
    ['32', '100'],
    ['33', '100'],
    ['40', '120'],
  ]);

  it.each([
    ['a flow of kWh is their sum', metric('FLOW'), year(['10', '12', '11', '9']), /^42$/],
    ['a stock of MW is the last', stock, year(['24.9', '26', '28', '30']), /^30$/],
    ['orders since inception are the last', cumulative, year(['20', '23', '26', '29']), /^29$/],
    ['a share of vehicles is that of the year’s end, not the mean 32.1', evShare, fleet, /^33\.333/],
    ['countries of the year are their union, four', countries, lists, /^4$/],
  ] as const)('%s', (_what, definition, cells, expected) => {
    expect(aggregateOverTime(definition, cells, QUARTERS)).toMatchObject({
      value: expect.stringMatching(expected),
      complete: true,
      quarters: { approved: 4, of: 4 },
    });
  });

  it('the orders of the second quarter are what the cumulative grew by: 3', () => {
    const definitions = [metric('SINCE'), metric('ORDERS', { formula: 'delta(SINCE)' })];
    const previous = { SINCE: { state: 'value', value: decimal('20'), comparator: '=' } } as const;
    const orders = leaf({ definitions, previous, answers: { SINCE: '23' } }).get('ORDERS');
    expect(orders?.trace.steps.at(-1)?.amount).toMatchObject({ value: '3' });
  });

  it('countries since inception add what the year before knew: five', () => {
    const definitions = [
      { ...countries, code: 'NOW' },
      { ...countries, code: 'EVER', calculated: true, formula: 'union(prev(EVER), NOW)' },
    ];
    const previous = { EVER: { state: 'codes', codes: ['CN', 'JP'], comparator: '=' } } as const;
    const ever = leaf({ definitions, previous, answers: { NOW: { codes: ['CN', 'US', 'FR', 'DE'] } } });
    expect(ever.get('EVER')?.amount).toMatchObject({ codes: ['CN', 'DE', 'FR', 'JP', 'US'] });
  });

  it('without its third quarter a year is incomplete, 3/4', () => {
    expect(aggregateOverTime(metric('FLOW'), year(['10', '12', null, '9']), QUARTERS)).toMatchObject({
      value: '31',
      complete: false,
      quarters: { approved: 3, of: 4 },
    });
  });
});

describe('WE-17 published changes, on unrounded values', () => {
  it.each([
    ['FY2022 total: scopes 1, 2 and 3', ['0.927', '4.445', '7.877'], '13.249'],
    ['2020 total: scopes 1, 2 and 3', ['0.51', '3.71', '5.294'], '9.514'],
  ])('%s', (_what, parts, sum) => {
    expect(canonical(total(parts.map(decimal)))).toBe(sum);
  });

  it('net scopes 1 and 2 from 5.372 to 4.681 fall by 12.86 %', () => {
    const quotient = divide(decimal('4.681'), decimal('5.372')) as Decimal;
    expect(beginning(quotient, '0.87137')).toBe('0.87137');
  });
});

describe('WE-19 the calendar year whose factors serve a year of account (DEFRA)', () => {
  it.each([
    ['2014-04-01', '2015-03-31', '2014'],
    ['2013-04-01', '2014-03-31', '2013'],
    ['2013-07-01', '2014-06-30', '2014'],
    ['2013-10-01', '2014-09-30', '2014'],
    ['2013-06-01', '2014-05-31', '2013'],
    ['2014-01-01', '2014-12-31', '2014'],
  ])('from %s to %s: %s', (startsOn, endsOn, factors) => {
    expect(dataYear({ startsOn, endsOn })).toBe(factors);
  });

  it.each([
    ['FY2023', '2022-04-01', '2023-03-31', '2022'],
    ['FY2024', '2023-04-01', '2024-03-31', '2023'],
  ])('%s takes those of the year that has nine of its months', (_year, startsOn, endsOn, factors) => {
    expect(dataYear({ startsOn, endsOn })).toBe(factors);
  });
});
