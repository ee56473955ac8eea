import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateOverTime } from './aggregate-over-time';
import { canonical, decimal, total } from './decimal';
import { pairCells } from './pair-cells';
import { cell, QUARTERS, year, yearOfParts } from './testing/cells';
import { metric, ratioOf } from './testing/metric';

const FLOW = metric('FLOW');
const STOCK = metric('MW', { kind: 'stock', timeRule: 'last' });
const PUE = ratioOf('PUE', 'FAC', 'IT');

describe('a year of quarters (WE-21)', () => {
  it('adds a flow', () => {
    expect(aggregateOverTime(FLOW, year(['10', '12', '11', '9']), QUARTERS)).toMatchObject({
      value: '42',
      quarters: { approved: 4, of: 4 },
      complete: true,
    });
  });

  it('is incomplete, 3/4, with the third quarter missing', () => {
    expect(aggregateOverTime(FLOW, year(['10', '12', null, '9']), QUARTERS)).toMatchObject({
      value: '31',
      quarters: { approved: 3, of: 4 },
      complete: false,
    });
  });

  it('takes a stock at the end', () => {
    expect(aggregateOverTime(STOCK, year(['24.9', '26', '28', '30']), QUARTERS).value).toBe('30');
    expect(aggregateOverTime(STOCK, year(['24.9', '26', '28', null]), QUARTERS).value).toBeNull();
  });

  it('takes a cumulative at the end', () => {
    const since = metric('SINCE', { kind: 'cumulative', timeRule: 'last' });
    expect(aggregateOverTime(since, year(['20', '23', '26', '29']), QUARTERS).value).toBe('29');
  });

  it('takes a ratio of stocks at the end, not as a mean', () => {
    const share = ratioOf('EV', 'E', 'V', {
      unit: '%',
      formula: '100 * E / V',
      kind: 'ratio_of_stocks',
      timeRule: 'end_num/end_den',
    });
    const cells = yearOfParts([
      ['30', '100'],
      ['32', '100'],
      ['33', '100'],
      ['40', '120'],
    ]);
    expect(aggregateOverTime(share, cells, QUARTERS).value).toMatch(/^33\.3{20,}/);
  });

  it('joins the countries of the quarters: four', () => {
    const countries = metric('COUNTRIES', {
      valueType: 'CODES',
      kind: 'distinct',
      timeRule: 'union',
      orgRule: 'union',
    });
    const cells = [['CN', 'US'], ['US', 'FR'], ['CN'], ['DE']].map((codes, index) =>
      cell(QUARTERS[index]!, { codes, value: String(codes.length) }),
    );
    expect(aggregateOverTime(countries, cells, QUARTERS)).toMatchObject({
      value: '4',
      codes: ['CN', 'DE', 'FR', 'US'],
    });
    const register = { ...countries, timeRule: 'union_at_end' };
    expect(aggregateOverTime(register, cells, QUARTERS).value).toBe('1');
  });
});

describe('ratios', () => {
  it('of two quarters are Σ over Σ, not the mean (WE-16)', () => {
    const figure = aggregateOverTime(
      PUE,
      yearOfParts([
        ['12', '10'],
        ['15', '12'],
      ]),
      QUARTERS.slice(0, 2),
    );
    expect(figure).toMatchObject({ numerator: '27', denominator: '22' });
    expect(figure.value).toMatch(/^1\.22727/);
  });

  it('of two data centres are Σ over Σ (WE-16)', () => {
    expect(aggregateOverTime(PUE, yearOfParts([['143', '120']]), ['fy2023-q1']).value).toMatch(/^1\.19166/);
  });

  it('keep the scale of their formula', () => {
    const gram = ratioOf('CP', 'CO2', 'ORD', {
      formula: 'CO2 * 1000000 / ORD',
      timeRule: 'own_period',
      kind: 'intensity',
    });
    const campaign = [cell('campaign-618-2021', { numerator: '82000', denominator: '400000000' })];
    expect(aggregateOverTime(gram, campaign, ['campaign-618-2021']).value).toBe('205');
  });

  it('over a stock divide by the average of the period ends', () => {
    const training = ratioOf('H', 'HOURS', 'HEADS', { timeRule: 'sum_num/avg_den', kind: 'intensity' });
    const cells = yearOfParts([
      ['10', '4'],
      ['20', '6'],
    ]);
    expect(aggregateOverTime(training, cells, QUARTERS.slice(0, 2))).toMatchObject({
      value: '6',
      denominator: '5',
    });
  });

  it('weigh an average', () => {
    const rate = metric('RATE', {
      unit: '%',
      kind: 'weighted_average',
      denominator: 'BASE',
      timeRule: 'sum_xw/sum_w',
    });
    expect(
      aggregateOverTime(
        rate,
        yearOfParts([
          ['1500', '100'],
          ['600', '20'],
        ]),
        QUARTERS.slice(0, 2),
      ).value,
    ).toBe('17.5');
  });

  it('leave out a quarter without both parts, and have none over zero', () => {
    const cells = [cell('fy2023-q1', { numerator: '12', denominator: '10' }), cell('fy2023-q2')];
    expect(aggregateOverTime(PUE, cells, QUARTERS.slice(0, 2)).value).toBe('1.2');
    expect(aggregateOverTime(PUE, yearOfParts([['1', '0']]), ['fy2023-q1']).value).toBeNull();
  });

  it('answered directly stand for their own period only', () => {
    expect(aggregateOverTime(PUE, year(['1.2']), ['fy2023-q1']).value).toBe('1.2');
    expect(aggregateOverTime(PUE, year(['1.2', '1.3']), QUARTERS.slice(0, 2)).value).toBeNull();
  });

  it('of two metrics answered on different leaves are paired', () => {
    const intensity = ratioOf('INT', 'GROSS', 'REV', { kind: 'intensity' });
    const emissions = cell('fy2023-q1', { value: '100', expected: 3, approved: 2, comparator: '>' });
    const revenue = cell('fy2023-q1', { value: '40' });
    const paired = pairCells(emissions, revenue);
    expect(aggregateOverTime(intensity, [paired], ['fy2023-q1'])).toMatchObject({
      value: '2.5',
      comparator: '>',
      coverage: { expected: 4, approved: 3 },
    });
    expect(pairCells(emissions, null)).toBeNull();
    expect(() => pairCells(emissions, cell('fy2023-q2'))).toThrow('Periods differ');
  });
});

describe('what is never added', () => {
  it('is a campaign to quarters', () => {
    const orders = metric('CP', { kind: 'campaign', timeRule: 'own_period' });
    expect(aggregateOverTime(orders, year(['1', '2']), QUARTERS.slice(0, 2)).value).toBeNull();
    expect(aggregateOverTime(orders, year(['1']), ['campaign-618-2021']).value).toBe('1');
  });

  it('are the members of a breakdown that stand apart', () => {
    const link = metric('LINK', { orgRule: 'sum_within_breakdown' });
    const quarter = (index: number, member: string) =>
      cell(QUARTERS[index]!, { value: '5', codes: [member] });
    expect(aggregateOverTime(link, [quarter(0, 'A'), quarter(1, 'A')], QUARTERS.slice(0, 2)).value).toBe(
      '10',
    );
    expect(
      aggregateOverTime(link, [quarter(0, 'A'), quarter(1, 'B')], QUARTERS.slice(0, 2)).value,
    ).toBeNull();
  });

  it('is a list', () => {
    expect(
      aggregateOverTime(metric('WFP', { timeRule: 'list' }), year(['1']), ['fy2023-q1']).value,
    ).toBeNull();
  });
});

describe('beside a figure', () => {
  it('stand the shares that are estimated and answered directly', () => {
    const cells = [
      cell('fy2023-q1', { value: '30', estimated: '30', direct: '10' }),
      cell('fy2023-q2', { value: '10', illustrative: true }),
    ];
    expect(aggregateOverTime(FLOW, cells, QUARTERS.slice(0, 2))).toMatchObject({
      estimatedShare: '0.75',
      directShare: '0.25',
      illustrative: true,
    });
    expect(aggregateOverTime(FLOW, [null], ['fy2023-q1'])).toMatchObject({
      estimatedShare: null,
      directShare: null,
    });
  });

  it('stands the coverage in leaf-quarters', () => {
    const cells = [
      cell('fy2023-q1', { value: '1', expected: 3, approved: 3 }),
      cell('fy2023-q2', { expected: 3, approved: 1 }),
    ];
    expect(aggregateOverTime(FLOW, cells, QUARTERS.slice(0, 2))).toMatchObject({
      coverage: { expected: 6, approved: 4 },
      quarters: { approved: 1, of: 2 },
      complete: false,
    });
  });

  it('stands ">15" for ">10" and "=5", and about 15 for ">10" and "<5" (WE-23)', () => {
    const of = (second: '=' | '<') => [
      cell('fy2023-q1', { value: '10', comparator: '>' }),
      cell('fy2023-q2', { value: '5', comparator: second }),
    ];
    expect(aggregateOverTime(FLOW, of('='), QUARTERS.slice(0, 2))).toMatchObject({
      value: '15',
      comparator: '>',
    });
    expect(aggregateOverTime(FLOW, of('<'), QUARTERS.slice(0, 2))).toMatchObject({
      value: '15',
      comparator: '~',
    });
  });
});

it('refuses a rule it does not know', () => {
  expect(() => aggregateOverTime(metric('A', { timeRule: 'mean' }), [], [])).toThrow(
    'Unknown time rule "mean"',
  );
});

it('adds a year to the same total however its quarters are divided', () => {
  const value = fc.option(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => canonical(decimal(`${n}`))),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 4 }),
      (values, cut) => {
        const cells = year(values);
        const figure = (from: number, to: number) =>
          aggregateOverTime(FLOW, cells.slice(from, to), QUARTERS.slice(from, to));
        const halves = [figure(0, cut), figure(cut, 4)].map((half) => decimal(half.value ?? '0'));
        expect(canonical(total(halves))).toBe(figure(0, 4).value ?? '0');
      },
    ),
  );
});

describe('a figure over periods', () => {
  it('has a cell, or the lack of one, for each period', () => {
    expect(() => aggregateOverTime(FLOW, year(['1']), QUARTERS)).toThrow('1 cells for 4 periods');
  });

  it('is made anew from its parts where it is an equivalence', () => {
    const homes = metric('HOMES', { kind: 'equivalence', timeRule: 'recompute' });
    expect(aggregateOverTime(homes, year(['1', '2']), QUARTERS.slice(0, 2)).value).toBe('3');
  });

  it('is not complete where no period was opened, or nobody was asked', () => {
    expect(aggregateOverTime(FLOW, [], [])).toMatchObject({
      complete: false,
      quarters: { approved: 0, of: 0 },
    });
    const unasked = [cell('fy2023-q1', { value: '1', expected: 0, approved: 0 })];
    expect(aggregateOverTime(FLOW, unasked, ['fy2023-q1'])).toMatchObject({
      complete: false,
      quarters: { approved: 0, of: 1 },
    });
  });

  it('of nothing known says nothing beside its coverage', () => {
    const asked = [cell('fy2023-q1', { expected: 2, approved: 0, illustrative: true, comparator: '>' })];
    expect(aggregateOverTime(FLOW, asked, ['fy2023-q1'])).toEqual({
      value: null,
      comparator: '=',
      codes: [],
      coverage: { expected: 2, approved: 0 },
      quarters: { approved: 0, of: 1 },
      complete: false,
      estimatedShare: null,
      directShare: null,
      illustrative: false,
    });
  });

  it('of parts that cancel is never estimated by more than all of it', () => {
    const cancelling = [
      cell('fy2023-q1', { value: '30', estimated: '30' }),
      cell('fy2023-q2', { value: '-20', estimated: '20' }),
    ];
    const figure = aggregateOverTime(FLOW, cancelling, QUARTERS.slice(0, 2));
    expect(figure).toMatchObject({ value: '10', estimatedShare: '1', directShare: '0' });
    const nothing = [cell('fy2023-q1', { value: '0', estimated: '5' })];
    expect(aggregateOverTime(FLOW, nothing, ['fy2023-q1'])).toMatchObject({
      value: '0',
      estimatedShare: '0',
    });
    const returned = [cell('fy2023-q1', { value: '-8', estimated: '2' })];
    expect(aggregateOverTime(FLOW, returned, ['fy2023-q1'])).toMatchObject({ estimatedShare: '0.25' });
  });

  it('of members added within themselves names the member', () => {
    const link = metric('LINK', { orgRule: 'sum_within_breakdown' });
    const stores = [cell('fy2023-q1', { value: '5', codes: ['STORE'] })];
    expect(aggregateOverTime(link, stores, ['fy2023-q1'])).toMatchObject({ value: '5', codes: ['STORE'] });
    const plain = [cell('fy2023-q1', { value: '5', codes: ['STORE'] })];
    expect(aggregateOverTime(FLOW, plain, ['fy2023-q1']).codes).toEqual([]);
  });
});

describe('a union over periods', () => {
  const listed = { valueType: 'CODES', kind: 'distinct', orgRule: 'union' } as const;
  const quarter = (index: number, ...codes: string[]) =>
    cell(QUARTERS[index]!, { codes, value: String(codes.length), estimated: index === 0 ? '2' : '0' });

  it.each([
    ['union', ['CN', 'FR', 'US']],
    ['union_to_date', ['CN', 'FR', 'US']],
    ['union_at_end', ['FR', 'US']],
  ])('by %s', (timeRule, codes) => {
    const figure = aggregateOverTime(
      metric('C', { ...listed, timeRule }),
      [quarter(0, 'US', 'CN'), quarter(1, 'US', 'FR')],
      QUARTERS.slice(0, 2),
    );
    expect(figure).toMatchObject({ codes, value: String(codes.length) });
  });

  it('is estimated by the part of the codes that were, as they were counted', () => {
    const figure = aggregateOverTime(
      metric('C', { ...listed, timeRule: 'union' }),
      [quarter(0, 'US', 'CN'), quarter(1, 'US', 'FR')],
      QUARTERS.slice(0, 2),
    );
    expect(figure.estimatedShare).toBe('0.5');
  });

  it('of nothing is not the empty list', () => {
    expect(
      aggregateOverTime(metric('C', { ...listed, timeRule: 'union' }), [null], ['fy2023-q1']),
    ).toMatchObject({
      value: null,
      codes: [],
    });
  });
});

describe('a ratio over periods', () => {
  const bounded = [
    cell('fy2023-q1', { numerator: '12', denominator: '10', comparator: '>', estimated: '5', direct: '2' }),
    cell('fy2023-q2', { numerator: '15', denominator: '10', illustrative: true }),
  ];

  it('is bounded, estimated and illustrative as its parts are, by weight of the denominator', () => {
    expect(aggregateOverTime(PUE, bounded, QUARTERS.slice(0, 2))).toMatchObject({
      value: '1.35',
      comparator: '>',
      estimatedShare: '0.25',
      directShare: '0.1',
      illustrative: true,
      numerator: '27',
      denominator: '20',
    });
  });

  it('by the average of the period ends is weighed by their sum', () => {
    const perHead = { ...PUE, timeRule: 'sum_num/avg_den', kind: 'intensity' } as const;
    expect(aggregateOverTime(perHead, bounded, QUARTERS.slice(0, 2))).toMatchObject({
      value: '2.7',
      denominator: '10',
      estimatedShare: '0.25',
    });
  });

  it('is over an average that is exact of two and four quarters, and of three the nearest', () => {
    const perHead = { ...PUE, timeRule: 'sum_num/avg_den', kind: 'intensity' } as const;
    const average = (count: number, heads: string) =>
      aggregateOverTime(
        perHead,
        yearOfParts(QUARTERS.slice(0, count).map(() => ['1', heads])),
        QUARTERS.slice(0, count),
      ).denominator;
    const long = `7.${'0'.repeat(69)}1`;
    expect([2, 4].map((count) => average(count, long))).toEqual([long, long]);
    expect(average(3, '1')).toBe('1');
  });

  it('at the end is that of the last period alone, and none where that is not known', () => {
    const atEnd = { ...PUE, timeRule: 'end_num/end_den', kind: 'ratio_of_stocks' } as const;
    expect(aggregateOverTime(atEnd, bounded, QUARTERS.slice(0, 2)).value).toBe('1.5');
    expect(aggregateOverTime(atEnd, [...bounded, null], QUARTERS.slice(0, 3)).value).toBeNull();
  });

  it('with one part only has none', () => {
    const half = [cell('fy2023-q1', { numerator: '12' }), cell('fy2023-q2', { denominator: '3' })];
    expect(aggregateOverTime(PUE, half, QUARTERS.slice(0, 2)).value).toBeNull();
  });

  it('answered directly is as bounded and as direct as its answer', () => {
    const said = [cell('fy2023-q1', { value: '-1.2', comparator: '~', direct: '1.2' })];
    expect(aggregateOverTime(PUE, said, ['fy2023-q1'])).toMatchObject({
      value: '-1.2',
      comparator: '~',
      directShare: '1',
      estimatedShare: '0',
    });
    expect(aggregateOverTime(PUE, said, ['fy2023-q1'])).not.toHaveProperty('numerator');
  });
});

describe('two metrics answered on different leaves', () => {
  const emissions = cell('fy2023-q1', {
    value: '100',
    comparator: '=',
    expected: 3,
    approved: 2,
    reported: 2,
    estimated: '60',
    direct: '50',
  });
  const revenue = cell('fy2023-q1', {
    value: '40',
    comparator: '>',
    estimated: '10',
    direct: '4',
    illustrative: true,
  });

  it('are a pair with the marks of the denominator', () => {
    expect(pairCells(emissions, revenue)).toEqual({
      period: 'fy2023-q1',
      value: null,
      numerator: '100',
      denominator: '40',
      comparator: '<',
      codes: [],
      expected: 4,
      approved: 3,
      reported: 3,
      estimated: '10',
      direct: '4',
      illustrative: true,
    });
    expect(
      pairCells({ ...emissions, illustrative: true }, { ...revenue, illustrative: false }),
    ).toMatchObject({
      illustrative: true,
    });
  });

  it.each([
    ['numerator', cell('fy2023-q1', { comparator: '>' }), revenue],
    ['denominator', emissions, cell('fy2023-q1', { comparator: '>', estimated: '3', direct: '3' })],
  ])('without its %s are covered and have no value', (_part, top, bottom) => {
    expect(pairCells(top, bottom)).toMatchObject({
      numerator: null,
      denominator: null,
      comparator: '=',
      reported: 0,
      estimated: '0',
      direct: '0',
      illustrative: false,
      expected: top.expected + bottom.expected,
    });
  });

  it('need both a cell', () => {
    expect(pairCells(null, revenue)).toBeNull();
    expect(pairCells(emissions, null)).toBeNull();
  });
});
