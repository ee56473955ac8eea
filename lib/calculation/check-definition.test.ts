import { describe, expect, it } from 'vitest';
import { checkDefinition, type Drafted, type ProblemCode, type Readable } from './check-definition';
import type { MetricKind } from './metric-definition';

const metric = (
  code: string,
  unit: string,
  kind: MetricKind = 'flow',
  formula: string | null = null,
): Readable => ({
  code,
  unit,
  kind,
  formula,
  valueType: kind === 'distinct' || kind === 'cumulative_distinct' ? 'CODES' : 'NUMBER',
});

const catalogue = new Map(
  [
    metric('EN-EL-GRID', 'MWh'),
    metric('EN-PV', 'MWh'),
    metric('EN-KWH', 'kWh'),
    metric('EN-HEAT', 'GJ'),
    metric('EN-DIESEL', 'L'),
    metric('PV-CAP', 'MW', 'stock'),
    metric('DR-AREA', 'm2', 'stock'),
    metric('DR-PARCEL', 'parcels'),
    metric('DC-PUE', 'ratio', 'ratio'),
    metric('FACTOR', 'kg CO2/L', 'ratio'),
    metric('S1', 't CO2e'),
    metric('S2', 't CO2e'),
    metric('BIO', 't CO2'),
    metric('COUNTRIES', 'countries and regions', 'distinct'),
    metric('ORDERS-CUM', 'orders', 'cumulative'),
    metric('ORDERS', 'orders'),
    metric('HEADS', 'persons', 'stock'),
    metric('LOOP-A', 'MWh', 'flow', 'LOOP-B + EN-PV'),
    metric('LOOP-B', 'MWh', 'flow', 'NEW * 2'),
    metric('ODD', 'bushels'),
  ].map((each) => [each.code, each]),
);

const TIME_RULE: Partial<Record<MetricKind, string>> = {
  flow: 'sum',
  stock: 'last',
  cumulative: 'last',
  ratio: 'sum_num/sum_den',
  intensity: 'sum_num/sum_den',
  distinct: 'union',
  equivalence: 'recompute',
};

const drafted = (
  formula: string,
  unit: string,
  kind: MetricKind = 'flow',
  other: Partial<Drafted> = {},
): Drafted => ({
  ...metric('NEW', unit, kind, formula),
  timeRule: TIME_RULE[kind] ?? 'sum',
  numerator: null,
  denominator: null,
  ...other,
});
const problemsOf = (said: Drafted) => checkDefinition(said, catalogue).problems;

describe('a definition that holds together', () => {
  it.each([
    ['S1 + S2', 't CO2e', 'flow'],
    ['S1 + emissions(EN-DIESEL, MOBILE)', 't CO2e', 'flow'],
    ['S1 + BIO', 't CO2e', 'flow'],
    ['EN-EL-GRID + EN-PV - EN-KWH / 1000', 'MWh', 'flow'],
    ['energy(EN-DIESEL) + energy(EN-HEAT) + EN-EL-GRID', 'MWh', 'flow'],
    ['tce(EN-DIESEL) + tce(EN-EL-GRID)', 'tce', 'flow'],
    ['min(EN-EL-GRID, EN-PV)', 'MWh', 'flow'],
    ['EN-EL-GRID * DC-PUE', 'MWh', 'flow'],
    ['EN-DIESEL * FACTOR / 1000', 't CO2', 'flow'],
    ['prev(ORDERS-CUM) + ORDERS', 'orders', 'cumulative'],
    ['delta(ORDERS-CUM)', 'orders', 'flow'],
    ['union(prev(COUNTRIES), COUNTRIES)', 'countries and regions', 'distinct'],
    ['EN-PV - lastyear(EN-PV)', 'MWh', 'flow'],
    ['EN-PV * coverage(EN-EL-GRID)', 'MWh', 'flow'],
    ['EN-PV * coverage(ODD)', 'MWh', 'flow'],
    ['EN-PV + coefficient(0.95) * EN-EL-GRID', 'MWh', 'flow'],
    ['equivalent(EN-PV, HOME) + equivalent(EN-EL-GRID, HOME)', 'households', 'equivalence'],
  ] as const)('%s in %s', (formula, unit, kind) => {
    expect(problemsOf(drafted(formula, unit, kind))).toEqual([]);
  });

  it.each([
    ['100 * EN-PV / EN-EL-GRID', '%', 'EN-PV', 'EN-EL-GRID'],
    ['EN-EL-GRID / EN-PV', 'ratio', 'EN-EL-GRID', 'EN-PV'],
    ['EN-EL-GRID * 1000000 / DR-PARCEL', 'kWh/1,000 parcels', 'EN-EL-GRID', 'DR-PARCEL'],
    ['EN-EL-GRID * 1000 / DR-AREA', 'kWh/m2', 'EN-EL-GRID', 'DR-AREA'],
  ])('a ratio: %s in %s', (formula, unit, numerator, denominator) => {
    expect(problemsOf(drafted(formula, unit, 'intensity', { numerator, denominator }))).toEqual([]);
  });
});

describe('a ratio says how its parts are put together over quarters', () => {
  const parts = { numerator: 'EN-EL-GRID', denominator: 'HEADS' };
  it.each([
    ['sum(EN-EL-GRID) / average(HEADS)', 'sum_num/avg_den', []],
    ['EN-EL-GRID / average(HEADS)', 'sum_num/avg_den', []],
    ['EN-EL-GRID / average(HEADS)', 'sum_num/sum_den', ['over-disagrees']],
    ['EN-EL-GRID / sum(HEADS)', 'sum_num/avg_den', ['stock-summed']],
    ['end(EN-EL-GRID) / average(HEADS)', 'sum_num/avg_den', ['flow-not-summed']],
  ] as const)('%s by %s', (formula, timeRule, codes) => {
    const said = drafted(formula, 'MWh/person', 'intensity', { ...parts, timeRule });
    expect(problemsOf(said).map(({ code }) => code)).toEqual(codes);
  });

  it('a coverage has no other parts than what is approved and what was asked', () => {
    expect(problemsOf(drafted('100 * coverage(EN-PV)', '%', 'ratio'))).toEqual([]);
    const mixed = drafted('coverage(EN-PV) * EN-PV / EN-EL-GRID', 'ratio', 'ratio', {
      numerator: 'EN-PV',
      denominator: 'EN-EL-GRID',
    });
    expect(problemsOf(mixed).map(({ code }) => code)).toEqual(['parts']);
  });
});

describe('what does not hold together is refused, with its place marked', () => {
  it.each([
    ['EN-EL-GRID + PV-CAP', 'MWh', 'not-added', 'EN-EL-GRID + PV-CAP'],
    ['S1 + (EN-PV + EN-HEAT)', 't CO2e', 'not-added', 'EN-PV + EN-HEAT'],
    ['EN-PV + EN-KWH', 'MWh', 'wrong-scale', 'EN-PV + EN-KWH'],
    ['EN-PV + 2 * EN-EL-GRID', 'MWh', 'wrong-scale', 'EN-PV + 2 * EN-EL-GRID'],
    ['S1 + DC-PUE', 't CO2e', 'rate-added', 'S1 + DC-PUE'],
    ['DC-PUE + DC-PUE', 'ratio', 'rate-added', 'DC-PUE + DC-PUE'],
    ['EN-KWH * FACTOR', 'kg CO2', 'wrong-result', 'EN-KWH * FACTOR'],
    ['EN-KWH', 'MWh', 'too-large', 'EN-KWH'],
    ['EN-DIESEL', 'm2', 'wrong-result', 'EN-DIESEL'],
    ['EN-PV * EN-PV', 'MWh', 'wrong-result', 'EN-PV * EN-PV'],
    ['BIO', 't CH4', 'wrong-result', 'BIO'],
    ['COUNTRIES', 'MWh', 'wrong-result', 'COUNTRIES'],
    ['HEADS + ORDERS', 'persons', 'not-added', 'HEADS + ORDERS'],
    ['S1 + NOWHERE', 't CO2e', 'unknown-metric', 'NOWHERE'],
    ['S1 + emissions(NOWHERE, LB)', 't CO2e', 'unknown-metric', 'emissions(NOWHERE, LB)'],
    ['S1 + ODD', 't CO2e', 'unknown-unit', 'ODD'],
    ['COUNTRIES + ORDERS', 'orders', 'codes-with-numbers', 'COUNTRIES + ORDERS'],
    ['union(ORDERS, COUNTRIES)', 'orders', 'codes-with-numbers', 'union(ORDERS, COUNTRIES)'],
    ['COUNTRIES', 'orders', 'wrong-result', 'COUNTRIES'],
    ['S1 + sum(DC-PUE)', 't CO2e', 'rate-summed', 'sum(DC-PUE)'],
    ['sum(HEADS)', 'persons', 'stock-summed', 'sum(HEADS)'],
    ['sum(EN-PV) + EN-EL-GRID', 'MWh', 'over-outside-ratio', 'sum(EN-PV)'],
    ['EN-PV * prev(DC-PUE)', 'MWh', 'rate-carried', 'prev(DC-PUE)'],
    ['EN-PV * lastyear(DC-PUE)', 'MWh', 'rate-carried', 'lastyear(DC-PUE)'],
    ['EN-PV + coverage(EN-PV)', 'MWh', 'rate-added', 'EN-PV + coverage(EN-PV)'],
    ['EN-PV * coverage(NEW)', 'MWh', 'unknown-metric', 'coverage(NEW)'],
    ['S1 +', 't CO2e', 'unreadable', ''],
    ['S1 + burn(C)', 't CO2e', 'unreadable', 'burn'],
    ['tce(EN-DIESEL)', 't CO2e', 'wrong-result', 'tce(EN-DIESEL)'],
    ['sum(NOWHERE)', 't CO2e', 'unknown-metric', 'sum(NOWHERE)'],
    ['NEW + S1', 't CO2e', 'unknown-metric', 'NEW'],
  ] as const satisfies readonly (readonly [string, string, ProblemCode, string])[])(
    '%s in %s: %s',
    (formula, unit, code, marked) => {
      const [problem] = problemsOf(drafted(formula, unit));
      expect(problem?.code).toBe(code);
      expect(formula.slice(problem?.place?.from, problem?.place?.to)).toBe(marked);
    },
  );

  it('a flow on a stock', () => {
    const stock = new Map([...catalogue, ['JOINED', metric('JOINED', 'persons')]]);
    const { problems } = checkDefinition(drafted('HEADS + JOINED', 'persons', 'stock'), stock);
    expect(problems.map(({ code }) => code)).toEqual(['stock-with-flow']);
  });

  it('a metric made of itself, however far round', () => {
    const self = new Map([...catalogue, ['NEW', metric('NEW', 'MWh')]]);
    const { problems } = checkDefinition(drafted('LOOP-A + EN-PV', 'MWh'), self);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'NEW → LOOP-A → LOOP-B → NEW: the metric would be made of itself.',
    ]);
  });

  it('but not one that reads its own period before', () => {
    const self = new Map([...catalogue, ['NEW', metric('NEW', 'orders', 'cumulative')]]);
    expect(checkDefinition(drafted('prev(NEW) + ORDERS', 'orders', 'cumulative'), self).problems).toEqual([]);
  });

  it.each([
    ['ratio', 'sum'],
    ['stock', 'sum'],
    ['flow', 'last'],
    ['distinct', 'sum'],
  ] as const)('a %s taken over quarters by %s', (kind, timeRule) => {
    const problems = problemsOf({ ...drafted('S1', 't CO2e', kind), formula: null, timeRule });
    expect(problems.map(({ code }) => code)).toEqual(['time-rule']);
  });

  it.each([
    ['reads one of its parts only', '2 * EN-PV', 'EN-PV', 'EN-EL-GRID'],
    ['reads another metric beside one part', 'EN-KWH / EN-EL-GRID', 'EN-PV', 'EN-EL-GRID'],
    ['reads a third metric', 'EN-PV * HEADS / EN-EL-GRID', 'EN-PV', 'EN-EL-GRID'],
    ['has the same metric for both parts', 'EN-PV / EN-EL-GRID', 'EN-PV', 'EN-PV'],
    ['has no parts', 'EN-PV / EN-EL-GRID', null, null],
    ['is a coverage and names a part', 'coverage(EN-PV)', 'EN-PV', null],
    ['is a coverage and names what it is over', 'coverage(EN-PV)', null, 'EN-PV'],
    ['mixes a coverage with amounts', 'coverage(EN-PV) * EN-PV / EN-EL-GRID', null, null],
    ['is two coverages', 'coverage(EN-PV) / coverage(EN-EL-GRID)', null, null],
  ])('a ratio that %s', (_what, formula, numerator, denominator) => {
    const codes = problemsOf(drafted(formula, 'ratio', 'ratio', { numerator, denominator })).map(
      ({ code }) => code,
    );
    expect(codes).toContain('parts');
  });

  it('a ratio whose formula reads more than its two parts', () => {
    const parts = { numerator: 'EN-PV', denominator: 'EN-EL-GRID' };
    const problems = problemsOf(
      drafted('(EN-PV + EN-EL-GRID) / EN-EL-GRID', 'ratio', 'ratio', {
        numerator: 'EN-PV',
        denominator: null,
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['parts']);
    expect(problemsOf(drafted('EN-PV / EN-EL-GRID', 'ratio', 'ratio', parts))).toEqual([]);
  });

  it('but not a weighted average, which is made of what it weighs', () => {
    const weighted = { timeRule: 'sum_xw/sum_w', denominator: 'DR-PARCEL' };
    expect(problemsOf(drafted('100 * EN-PV / EN-EL-GRID', '%', 'weighted_average', weighted))).toEqual([]);
  });

  it('what is wrong below is told once, not again above it', () => {
    const problems = problemsOf(drafted('S1 + 2 * sum(NOWHERE)', 't CO2e'));
    expect(problems.map(({ code }) => code)).toEqual(['unknown-metric']);
  });

  it('numbers too large by a thousand, saying so', () => {
    const [problem] = problemsOf(drafted('EN-KWH', 'MWh'));
    expect(problem?.sentence).toBe('The formula gives numbers that are 1000 times too large for “MWh”.');
  });
});

it('a basis that no factor is made for', () => {
  const said = drafted('S1 + emissions(EN-DIESEL, MOBIL)', 't CO2e');
  const { problems } = checkDefinition(said, catalogue, new Set(['MOBILE']));
  expect(problems.map(({ code, place }) => [code, said.formula?.slice(place?.from, place?.to)])).toEqual([
    ['unknown-basis', 'emissions(EN-DIESEL, MOBIL)'],
  ]);
  expect(problems[0]?.values).toEqual({ basis: 'MOBIL' });
});

it('the tree tells what every part is', () => {
  const { tree } = checkDefinition(drafted('S1 + emissions(EN-DIESEL, MOBILE)', 't CO2e'), catalogue);
  expect(tree?.parts.map(({ text }) => text)).toEqual(['S1', 'emissions(EN-DIESEL, MOBILE)']);
  expect(tree?.parts.every(({ type }) => type?.kind === 'number')).toBe(true);
});

it.each([
  ['EN-EL-GRID + EN-PV', 'MWh', ['MWh', 'MWh', 'MWh']],
  ['EN-EL-GRID * 1000 / DR-AREA', 'kWh/m2', ['kWh/m2', 'kWh', 'm2']],
  ['100 * EN-PV / EN-EL-GRID', '%', ['%', '0.01 MWh', 'MWh']],
  ['EN-DIESEL * FACTOR', 'kg CO2', ['kg CO2', 'L', 'kg CO2/L']],
  ['energy(EN-DIESEL) + EN-PV', 'MWh', ['MWh', 'MWh', 'MWh']],
] as const)('the tree says every unit: %s in %s', (formula, unit, units) => {
  const { tree } = checkDefinition(drafted(formula, unit), catalogue);
  expect([tree?.unit, ...(tree?.parts.map((part) => part.unit) ?? [])]).toEqual(units);
});

/** Of two sides that do not go together: what each is. */
const sides = (left: string, right: string, times: string) => {
  const [[one, oneUnit, oneKind], [other, otherUnit, otherKind]] = [left, right].map((side) =>
    side.split('|'),
  ) as [string[], string[]];
  return {
    left: one,
    leftUnit: oneUnit,
    leftKind: oneKind,
    right: other,
    rightUnit: otherUnit,
    rightKind: otherKind,
    times,
  };
};

describe('what a page says of a problem has the values for it, and the compiler its own sentence', () => {
  const ratioOf = (numerator: string | null, denominator: string | null) => ({ numerator, denominator });
  it.each<
    readonly [
      string,
      string,
      MetricKind,
      Partial<Drafted>,
      Readonly<Record<string, string | undefined>>,
      string,
    ]
  >([
    ['S1 + NOWHERE', 't CO2e', 'flow', {}, { metric: 'NOWHERE' }, 'There is no metric NOWHERE.'],
    [
      'S1 + ODD',
      't CO2e',
      'flow',
      {},
      { metric: 'ODD', unit: 'bushels' },
      'ODD is in “bushels”, which is no unit to calculate with.',
    ],
    [
      'EN-PV',
      'bushels',
      'flow',
      {},
      { metric: 'NEW', unit: 'bushels' },
      '“bushels” is no unit to calculate with.',
    ],
    [
      'EN-PV * prev(DC-PUE)',
      'MWh',
      'flow',
      {},
      { metric: 'DC-PUE' },
      'DC-PUE is a ratio: of an earlier period its two parts are read, not their quotient.',
    ],
    [
      'sum(DC-PUE)',
      'ratio',
      'flow',
      {},
      { function: 'sum', metric: 'DC-PUE', kind: 'rate' },
      'DC-PUE is a ratio: its quotients are not put together by sum(), its two parts are.',
    ],
    [
      'sum(ORDERS-CUM)',
      'orders',
      'cumulative',
      {},
      { function: 'sum', metric: 'ORDERS-CUM', kind: 'cumulative' },
      'ORDERS-CUM stands at a day: summed over quarters it would be counted again in each.',
    ],
    [
      'average(EN-PV)',
      'MWh',
      'flow',
      {},
      { function: 'average', metric: 'EN-PV', kind: 'flow' },
      'EN-PV is flow: over quarters it is summed, not taken by average().',
    ],
    [
      'end(ORDERS-CUM)',
      'orders',
      'cumulative',
      {},
      { function: 'end', metric: 'ORDERS-CUM', due: '' },
      'end(ORDERS-CUM): only a ratio says how its two parts are put together over quarters.',
    ],
    [
      'EN-EL-GRID / average(HEADS)',
      'MWh/person',
      'intensity',
      ratioOf('EN-EL-GRID', 'HEADS'),
      { function: 'average', metric: 'HEADS', due: 'sum' },
      'average(HEADS): by its time rule this part is taken by sum().',
    ],
    [
      'EN-KWH * FACTOR',
      'kg CO2',
      'flow',
      {},
      { unit: '', kind: 'flow', declaredUnit: 'kg CO2', declaredKind: 'flow' },
      'The formula gives energy of electricity × mass of CO2 per volume (flow), the metric is mass of CO2 (flow).',
    ],
    [
      'ORDERS',
      'countries and regions',
      'distinct',
      {},
      { unit: 'orders', kind: 'flow', declaredUnit: 'countries and regions', declaredKind: 'codes' },
      'The formula gives count of order (flow), the metric is a list of codes.',
    ],
    [
      'EN-KWH',
      'MWh',
      'flow',
      {},
      { times: '1000', unit: 'MWh' },
      'The formula gives numbers that are 1000 times too large for “MWh”.',
    ],
    [
      '(EN-PV + EN-EL-GRID) / EN-EL-GRID',
      'ratio',
      'ratio',
      ratioOf('EN-PV', null),
      { metric: 'NEW', numerator: 'EN-PV', denominator: '' },
      'NEW is a ratio: its formula reads its numerator and its denominator, and nothing else.',
    ],
    [
      'EN-PV / EN-EL-GRID',
      'ratio',
      'ratio',
      ratioOf(null, 'EN-EL-GRID'),
      { metric: 'NEW', numerator: '', denominator: 'EN-EL-GRID' },
      'NEW is a ratio: its formula reads its numerator and its denominator, and nothing else.',
    ],
    [
      'S1 +',
      't CO2e',
      'flow',
      {},
      { fault: 'operand', found: '' },
      'Expected a number, a metric code, a function or "(" at position 4 of "S1 +"',
    ],
    [
      'S1 + b(C)',
      't CO2e',
      'flow',
      {},
      { fault: 'function', found: 'b' },
      'Unknown function "b" at position 5 of "S1 + b(C)"',
    ],
    [
      'S1',
      't CO2e',
      'flow',
      { timeRule: 'last' },
      { metric: 'NEW' },
      'NEW is of kind flow: over quarters it is taken by sum, not by last.',
    ],
  ])('%s in %s (%s)', (formula, unit, kind, other, values, sentence) => {
    const [problem] = problemsOf(drafted(formula, unit, kind, other));
    expect(problem?.values).toEqual(values);
    expect(problem?.sentence).toBe(sentence);
  });

  it.each([
    [
      'COUNTRIES + ORDERS',
      'COUNTRIES||codes',
      'ORDERS|orders|flow',
      '',
      'COUNTRIES is a list of codes and ORDERS is count of order (flow): codes are counted, not calculated with.',
    ],
    [
      'ORDERS + COUNTRIES',
      'ORDERS|orders|flow',
      'COUNTRIES||codes',
      '',
      'ORDERS is count of order (flow) and COUNTRIES is a list of codes: codes are counted, not calculated with.',
    ],
    [
      'union(COUNTRIES, ORDERS)',
      'COUNTRIES||codes',
      'ORDERS|orders|flow',
      '',
      'COUNTRIES is a list of codes and ORDERS is count of order (flow): union() joins lists of codes.',
    ],
    [
      'DC-PUE + S1',
      'DC-PUE|ratio|rate',
      'S1|t CO2e|flow',
      '1000',
      'DC-PUE is a plain number (rate) and S1 is mass of CO2e (flow): a ratio is never added; add its two parts.',
    ],
    [
      'ORDERS - HEADS',
      'ORDERS|orders|flow',
      'HEADS|persons|stock',
      '1',
      'ORDERS is count of order (flow) and HEADS is count of person (stock): they measure different things.',
    ],
    [
      'EN-PV + EN-KWH',
      'EN-PV|MWh|flow',
      'EN-KWH|kWh|flow',
      '0.001',
      'EN-PV is energy of electricity (flow) and EN-KWH is energy of electricity (flow): one is 0.001 of the other; convert it first.',
    ],
  ])('%s: each side is named with what it is', (formula, left, right, times, sentence) => {
    const [problem] = problemsOf(drafted(formula, 'MWh'));
    expect(problem?.values).toEqual(sides(left, right, times));
    expect(problem?.sentence).toBe(sentence);
  });

  it('a stock with a flow, and the way of a circle', () => {
    const more = new Map([
      ...catalogue,
      ['JOINED', metric('JOINED', 'persons')] as const,
      ['NEW', metric('NEW', 'MWh')] as const,
    ]);
    const valuesOf = (said: Drafted) => checkDefinition(said, more).problems.map(({ values }) => values);
    expect(valuesOf(drafted('HEADS + JOINED', 'persons', 'stock'))).toEqual([
      sides('HEADS|persons|stock', 'JOINED|persons|flow', '1'),
    ]);
    expect(valuesOf(drafted('LOOP-A + EN-PV', 'MWh'))).toEqual([{ way: 'NEW → LOOP-A → LOOP-B → NEW' }]);
    expect(valuesOf(drafted('NEW + EN-PV', 'MWh'))).toEqual([{ way: 'NEW → NEW' }]);
  });
});

describe('the type of a whole', () => {
  const typeOf = (formula: string, unit = 'MWh', kind: MetricKind = 'flow') =>
    checkDefinition(drafted(formula, unit, kind), catalogue).tree?.type;

  it.each([
    ['EN-PV * 2', 'flow'],
    ['2 * EN-PV', 'flow'],
    ['EN-PV / 2', 'flow'],
    ['EN-PV / EN-EL-GRID', 'rate'],
    ['EN-EL-GRID * DC-PUE', 'flow'],
    ['DC-PUE * EN-EL-GRID', 'flow'],
    ['2 * 3', 'constant'],
    ['delta(ORDERS-CUM)', 'flow'],
    ['prev(ORDERS-CUM)', 'cumulative'],
    ['ORDERS-CUM + ORDERS', 'cumulative'],
    ['ORDERS + ORDERS-CUM', 'cumulative'],
    ['lastyear(HEADS)', 'stock'],
    ['coverage(COUNTRIES)', 'rate'],
    ['2 * DC-PUE', 'rate'],
    ['DC-PUE * 2', 'rate'],
    ['DC-PUE * FACTOR', 'rate'],
    ['HEADS * DC-PUE', 'stock'],
    ['1 + DC-PUE * 2', null],
  ])('%s behaves as a %s', (formula, behaviour) => {
    const type = typeOf(formula);
    expect(type?.kind === 'number' ? type.behaviour : null).toBe(behaviour);
  });

  it('what only a factor says stays open, however it is scaled', () => {
    for (const formula of [
      'equivalent(EN-PV, HOME)',
      '2 * equivalent(EN-PV, HOME)',
      'equivalent(EN-PV, HOME) / 2',
    ]) {
      expect(typeOf(formula)).toEqual({ kind: 'any' });
      expect(problemsOf(drafted(formula, 'households', 'equivalence'))).toEqual([]);
    }
    expect(typeOf('equivalent(EN-PV, HOME) + EN-PV')).toMatchObject({ kind: 'number', behaviour: 'flow' });
    expect(typeOf('EN-PV + equivalent(EN-PV, HOME)')).toMatchObject({ kind: 'number', behaviour: 'flow' });
  });

  it('a sum with energy of any carrier is of any carrier', () => {
    for (const formula of ['energy(EN-DIESEL) + EN-PV', 'EN-PV + energy(EN-DIESEL)']) {
      expect(typeOf(formula)).toMatchObject({ dimension: [{ base: 'energy', of: 'energy', power: 1 }] });
    }
  });
});
