import { describe, expect, it } from 'vitest';
import { codesOf, NOT_APPLICABLE, NOT_AVAILABLE, numberOf, stateAmount, UNANSWERED } from './amount';
import { calculateLeaf } from './calculate-leaf';
import { decimal } from './decimal';
import { NO_FACTORS } from './factor-shelf';
import type { LeafAnswer } from './leaf-answer';
import { type AnswerSketch, type LeafSketch, leaf } from './testing/leaf';
import { metric, ratioOf } from './testing/metric';

const GRID = metric('GRID');
const PV = metric('PV');
const SOLD = metric('SOLD');

/** The amount of one metric of a leaf, as text. */
const amount = (code: string, sketch: LeafSketch) => {
  const result = leaf(sketch).get(code);
  return result && stateAmount(result.amount);
};
const value = (text: string, comparator = '=') => ({ state: 'value', value: text, comparator });
const MISSING = { state: 'missing', reason: 'unanswered' };

describe('a sum', () => {
  const definitions = [GRID, PV, metric('TOTAL', { formula: 'GRID + PV' })];

  it('adds what is answered', () => {
    expect(amount('TOTAL', { definitions, answers: { GRID: '10.5', PV: '0' } })).toEqual(value('10.5'));
  });

  it('leaves out an optional part that is missing', () => {
    expect(amount('TOTAL', { definitions, asked: { PV: 'optional' }, answers: { GRID: '10' } })).toEqual(
      value('10'),
    );
  });

  it('is missing where a required part is', () => {
    const sketch: LeafSketch = { definitions, asked: { GRID: 'required' }, answers: { PV: '3' } };
    expect(amount('TOTAL', sketch)).toEqual(MISSING);
    expect(leaf(sketch).get('TOTAL')).toMatchObject({ expected: true, approved: false });
  });

  it('does not see what is not asked or not applicable', () => {
    expect(amount('TOTAL', { definitions, answers: { GRID: '10' } })).toEqual(value('10'));
    const answers = { GRID: '10', PV: { kind: 'NOT_APPLICABLE' } as const };
    expect(amount('TOTAL', { definitions, answers })).toEqual(value('10'));
  });

  it('of nothing but what does not apply does not apply', () => {
    const answers = { GRID: { kind: 'NOT_APPLICABLE' }, PV: { kind: 'NOT_APPLICABLE' } } as const;
    const total = leaf({ definitions, answers }).get('TOTAL');
    expect(total).toMatchObject({ amount: NOT_APPLICABLE, expected: true, approved: true });
  });

  it('of nothing answered is missing, not zero', () => {
    expect(amount('TOTAL', { definitions, asked: { GRID: 'optional', PV: 'optional' } })).toEqual(MISSING);
  });

  it('of bounded amounts is bounded', () => {
    const answers = { GRID: { value: '10', comparator: '>' }, PV: '5' } as const;
    expect(amount('TOTAL', { definitions, answers })).toEqual(value('15', '>'));
  });
});

describe('what is required', () => {
  const definitions = [
    GRID,
    PV,
    metric('OWN', { formula: 'PV + PV' }),
    metric('TOTAL', { formula: 'GRID + OWN' }),
  ];

  it.each<readonly [string, LeafSketch['asked']]>([
    ['of what people answer', { GRID: 'required', PV: 'required' }],
    ['of what is calculated', { OWN: 'required', TOTAL: 'required' }],
  ])('and given is added as anything else, %s', (_what, asked) => {
    expect(amount('TOTAL', { definitions, asked, answers: { GRID: '10', PV: '2' } })).toEqual(value('14'));
  });

  it('is known by its set: an answer that nobody asked for counts, and requires nothing', () => {
    const calculate = (
      breakdown: string,
      kind: 'REPORTED' | 'NOT_AVAILABLE',
      versionId: number,
    ): LeafAnswer => ({
      versionId,
      metric: 'GRID',
      breakdown,
      kind,
      value: kind === 'REPORTED' ? '3' : null,
      comparator: '=',
      codes: [],
      direct: false,
      illustrative: false,
    });
    const results = calculateLeaf({
      definitions,
      asked: new Map(),
      answers: [calculate('A', 'REPORTED', 1), calculate('B', 'NOT_AVAILABLE', 2)],
      previous: new Map(),
      factors: NO_FACTORS,
    });
    expect(results.get('GRID')).toMatchObject({
      amount: numberOf(decimal('3')),
      expected: true,
      approved: true,
    });
    expect(results.get('TOTAL')).toMatchObject({ amount: numberOf(decimal('3')), expected: true });
    expect(results.has('PV')).toBe(false);
  });

  it('is nothing where a calculated metric is answered that nobody asked for, and the answer counts', () => {
    const results = calculateLeaf({
      definitions,
      asked: new Map(),
      answers: [
        {
          versionId: 1,
          metric: 'OWN',
          breakdown: 'total',
          kind: 'REPORTED',
          value: '3',
          comparator: '=',
          codes: [],
          direct: true,
          illustrative: false,
        },
      ],
      previous: new Map(),
      factors: NO_FACTORS,
    });
    expect(results.get('OWN')).toMatchObject({
      amount: numberOf(decimal('3')),
      expected: true,
      direct: true,
    });
    expect(results.get('TOTAL')).toMatchObject({ amount: numberOf(decimal('3')), direct: true });
  });

  it('and not given is missing in what is made of it, be it calculated itself', () => {
    const sketch: LeafSketch = { definitions, asked: { OWN: 'required' }, answers: { GRID: '1' } };
    expect(amount('TOTAL', sketch)).toEqual(MISSING);
    expect(leaf({ ...sketch, answers: {} }).get('TOTAL')).toMatchObject({ expected: true, approved: false });
  });
});

describe('a difference', () => {
  const definitions = [
    PV,
    SOLD,
    GRID,
    metric('OWN', { formula: 'PV - SOLD' }),
    metric('CLEAN', { formula: 'OWN + GRID' }),
  ];
  const asked = { PV: 'optional', SOLD: 'optional', GRID: 'optional' } as const;

  it.each<Record<string, string>>([{ PV: '5' }, { SOLD: '5' }])(
    'is missing where one side is: %j',
    (answers) => {
      expect(amount('OWN', { definitions, asked, answers })).toEqual(MISSING);
    },
  );

  it('takes what is known with it: the sum around it is missing too', () => {
    expect(amount('CLEAN', { definitions, asked, answers: { PV: '5', GRID: '1' } })).toEqual(MISSING);
  });

  it('takes with it what is known of a calculated side as well', () => {
    const known = [
      ...definitions,
      metric('NET', { formula: 'GRID + (OWN2 - SOLD)' }),
      metric('OWN2', { formula: 'PV * 2' }),
    ];
    expect(amount('NET', { definitions: known, asked, answers: { PV: '5', GRID: '1' } })).toEqual(MISSING);
  });

  it('of two missing sides is absent in the sum around it', () => {
    expect(amount('CLEAN', { definitions, asked, answers: { GRID: '1' } })).toEqual(value('1'));
  });

  it('does not see a side that does not apply', () => {
    expect(amount('OWN', { definitions, answers: { PV: '5' } })).toEqual(value('5'));
    expect(amount('OWN', { definitions, answers: { SOLD: '5' } })).toEqual(value('-5'));
  });

  it('turns the bound of its subtrahend round', () => {
    const answers = { PV: '9', SOLD: { value: '5', comparator: '>' } } as const;
    expect(amount('OWN', { definitions, answers })).toEqual(value('4', '<'));
  });
});

describe('a ratio', () => {
  const definitions = [metric('FAC'), metric('IT'), ratioOf('PUE', 'FAC', 'IT')];

  it('keeps its two parts, to be added over leaves and quarters', () => {
    const pue = leaf({ definitions, answers: { FAC: '117', IT: '100' } }).get('PUE');
    expect(pue?.numerator?.toFixed()).toBe('117');
    expect(pue?.denominator?.toFixed()).toBe('100');
    expect(pue && stateAmount(pue.amount)).toEqual(value('1.17'));
  });

  it('without a numerator, which only a weighted average does without, keeps no parts', () => {
    const lonely = [metric('FAC'), metric('IT'), ratioOf('PUE', 'FAC', 'IT', { numerator: null })];
    const pue = leaf({ definitions: lonely, answers: { FAC: '117', IT: '100' } }).get('PUE');
    expect(pue).toMatchObject({ numerator: undefined, denominator: undefined });
  });

  it('is missing where a part is', () => {
    const pue = leaf({ definitions, asked: { IT: 'required' }, answers: { FAC: '117' } }).get('PUE');
    expect(pue).toMatchObject({ amount: UNANSWERED, expected: true, approved: false });
    expect(pue).toMatchObject({ numerator: undefined, denominator: undefined });
    const halved = leaf({ definitions, asked: { FAC: 'required' }, answers: { IT: '100' } }).get('PUE');
    expect(halved).toMatchObject({ numerator: undefined, denominator: undefined });
  });

  it('over zero is no number, though its parts still count', () => {
    const pue = leaf({ definitions, answers: { FAC: '3', IT: '0' } }).get('PUE');
    expect(pue).toMatchObject({ amount: UNANSWERED, approved: true });
    expect(pue?.numerator?.toFixed()).toBe('3');
  });

  it('does not apply where its denominator does not', () => {
    expect(amount('PUE', { definitions, answers: { FAC: '3' } })).toEqual(NOT_APPLICABLE);
  });
});

describe('a weighted average', () => {
  it('keeps x·w and w', () => {
    const rate = metric('RATE', {
      kind: 'weighted_average',
      denominator: 'BASE',
      unit: '%',
      timeRule: 'sum_xw/sum_w',
    });
    const result = leaf({ definitions: [metric('BASE'), rate], answers: { BASE: '200', RATE: '15' } }).get(
      'RATE',
    );
    expect([result?.numerator?.toFixed(), result?.denominator?.toFixed()]).toEqual(['3000', '200']);
  });
});

describe('the smaller of two amounts', () => {
  const definitions = [metric('USED'), metric('GEC'), metric('CLEAN', { formula: 'min(USED, GEC)' })];

  it.each([
    ['1000', '1200', '1000'],
    ['1000', '400', '400'],
  ])('of %s used and %s in certificates is %s', (USED, GEC, expected) => {
    expect(amount('CLEAN', { definitions, answers: { USED, GEC } })).toEqual(value(expected));
  });

  it('is exact while the larger one can only be larger still', () => {
    const answers = { USED: '10', GEC: { value: '12', comparator: '>' } } as const;
    expect(amount('CLEAN', { definitions, answers })).toEqual(value('10'));
  });
});

describe('the period before', () => {
  const definitions = [
    metric('ORDERS'),
    metric('SINCE', { kind: 'cumulative', formula: 'prev(SINCE) + ORDERS' }),
  ];

  it('is carried on', () => {
    const previous = { SINCE: numberOf(decimal('20000000')) };
    expect(amount('SINCE', { definitions, answers: { ORDERS: '2000000' }, previous })).toEqual(
      value('22000000'),
    );
  });

  it('is left out where a series begins', () => {
    expect(amount('SINCE', { definitions, answers: { ORDERS: '3' } })).toEqual(value('3'));
  });

  it('that is missing does not let the series begin anew', () => {
    const previous = { SINCE: UNANSWERED };
    expect(amount('SINCE', { definitions, answers: { ORDERS: '3' }, previous })).toEqual(MISSING);
  });

  it('gives way to an opening value answered directly', () => {
    const previous = { SINCE: UNANSWERED };
    const answers = { ORDERS: '3', SINCE: { value: '50', direct: true } };
    expect(amount('SINCE', { definitions, answers, previous })).toEqual(value('50'));
  });

  it('gives a flow as the difference of two readings (WE-21)', () => {
    const readings = [metric('READING'), metric('FLOW', { formula: 'delta(READING)' })];
    const previous = { READING: numberOf(decimal('20')) };
    expect(amount('FLOW', { definitions: readings, answers: { READING: '23' }, previous })).toEqual(
      value('3'),
    );
    expect(amount('FLOW', { definitions: readings, answers: { READING: '20' } })).toEqual(MISSING);
  });

  it('joins codes: five countries since inception (WE-21)', () => {
    const countries = [
      metric('COUNTRIES', { valueType: 'CODES', kind: 'distinct' }),
      metric('EVER', { valueType: 'CODES', formula: 'union(prev(EVER), COUNTRIES)' }),
    ];
    const previous = { EVER: codesOf(['CN', 'JP']) };
    const answers = { COUNTRIES: { codes: ['US', 'CN', 'FR', 'DE'] } };
    expect(leaf({ definitions: countries, answers, previous }).get('EVER')?.amount).toEqual(
      codesOf(['CN', 'DE', 'FR', 'JP', 'US']),
    );
  });
});

describe('factors', () => {
  const definitions = [
    metric('GAS'),
    metric('HEAT'),
    metric('ENERGY', { formula: 'energy(GAS) + energy(HEAT)' }),
  ];

  it('are applied by activity and basis, multiplied before dividing', () => {
    const factors = [{ activity: 'HEAT', numerator: '1', denominator: '3.6', comparator: '~' as const }];
    expect(amount('ENERGY', { definitions, answers: { HEAT: '36' }, factors })).toEqual(value('10', '~'));
  });

  it('that are not there leave a given activity missing, never out', () => {
    const factors = [{ activity: 'HEAT' }];
    expect(amount('ENERGY', { definitions, answers: { HEAT: '36', GAS: '1' }, factors })).toEqual({
      state: 'missing',
      reason: 'no-factor',
    });
  });

  it.each([
    ['equivalent(GAS, SAXAUL)', 'SAXAUL'],
    ['tce(GAS)', 'TCE'],
    ['emissions(GAS, LB)', 'LB'],
  ])('serve %s', (formula, basis) => {
    const factors = [{ activity: 'GAS', basis, numerator: '1000', denominator: '17.9' }];
    const made = leaf({
      definitions: [metric('GAS'), metric('MADE', { formula })],
      answers: { GAS: '400' },
      factors,
    });
    expect(made.get('MADE')?.trace.factors).toMatchObject([{ code: 'F-1', edition: 'first', basis }]);
    expect(made.get('MADE')?.amount).toMatchObject({ state: 'value' });
  });

  it('of a basis the edition does not know ask nothing of a leaf', () => {
    const scope = [metric('GAS'), metric('S1', { formula: 'emissions(GAS, STATIONARY)' })];
    const asked = { GAS: 'required' } as const;
    expect(leaf({ definitions: scope, asked, answers: { GAS: '1' } }).get('S1')).toMatchObject({
      expected: false,
    });
    const factors = [{ activity: 'OIL', basis: 'STATIONARY' }];
    expect(leaf({ definitions: scope, asked, answers: { GAS: '1' }, factors }).get('S1')).toMatchObject({
      expected: true,
      approved: false,
    });
  });
});

describe('a direct answer', () => {
  const definitions = [
    GRID,
    PV,
    metric('TOTAL', { formula: 'GRID + PV' }),
    metric('ABOVE', { formula: 'TOTAL + PV' }),
  ];
  const answers = { GRID: '1', PV: '2', TOTAL: { value: '10', direct: true } };

  it('stands in for the calculation and is marked wherever it enters', () => {
    const results = leaf({ definitions, answers });
    expect(results.get('TOTAL')).toMatchObject({ direct: true, trace: { origin: 'direct' } });
    expect(results.get('ABOVE')?.amount).toEqual(numberOf(decimal('12')));
    expect(results.get('ABOVE')).toMatchObject({ direct: true, trace: { origin: 'calculated' } });
  });

  it('that is not available leaves the calculation standing', () => {
    const results = leaf({ definitions, answers: { ...answers, TOTAL: { kind: 'NOT_AVAILABLE' } } });
    expect(results.get('TOTAL')?.amount).toEqual(numberOf(decimal('3')));
  });

  it('that is asked for and not given is missing', () => {
    const results = leaf({ definitions, asked: { TOTAL: 'direct' } });
    expect(results.get('TOTAL')).toMatchObject({ amount: UNANSWERED, expected: true, approved: false });
  });
});

describe('a breakdown', () => {
  const whole = metric('WASTE', { breakdown: 'waste-kind' });
  const apart = metric('LINK', { breakdown: 'logistics-link', orgRule: 'sum_within_breakdown' });

  it('adds up its members', () => {
    const answers = {
      WASTE: [
        { breakdown: 'PAPER', value: '1.5' },
        { breakdown: 'FOOD', value: '2' },
      ],
    };
    const result = leaf({ definitions: [whole], answers }).get('WASTE');
    expect(result?.amount).toEqual(numberOf(decimal('3.5')));
    expect(Object.keys(result?.parts ?? {})).toEqual(['PAPER', 'FOOD']);
  });

  it('with a member that is not available has no total where the metric is required', () => {
    const answers = {
      WASTE: [
        { breakdown: 'PAPER', value: '1' },
        { breakdown: 'FOOD', kind: 'NOT_AVAILABLE' as const },
      ],
    };
    expect(amount('WASTE', { definitions: [whole], answers })).toEqual(value('1'));
    expect(amount('WASTE', { definitions: [whole], answers, asked: { WASTE: 'required' } })).toEqual({
      state: 'missing',
      reason: 'not-available',
    });
  });

  it('whose members are never added has a total only of a single one', () => {
    const one = [{ breakdown: 'STORE', value: '1' }];
    expect(amount('LINK', { definitions: [apart], answers: { LINK: one } })).toEqual(value('1'));
    const two = leaf({
      definitions: [apart],
      answers: { LINK: [...one, { breakdown: 'ROAD', value: '2' }] },
    });
    expect(two.get('LINK')).toMatchObject({ amount: UNANSWERED, approved: true });
  });
});

describe('what is carried upwards', () => {
  it('are the marks estimated and illustrative', () => {
    const definitions = [GRID, PV, metric('TOTAL', { formula: 'GRID + PV' })];
    const answers = {
      GRID: { value: '1', kind: 'ESTIMATED' as const },
      PV: { value: '2', illustrative: true },
    };
    expect(leaf({ definitions, answers }).get('TOTAL')).toMatchObject({
      estimated: true,
      illustrative: true,
      direct: false,
    });
  });

  it('is a trace of plain JSON with formula, operands, answers and steps', () => {
    const definitions = [GRID, PV, metric('CLEAN', { unit: '%', formula: '100 * PV / GRID' })];
    const trace = leaf({ definitions, answers: { GRID: '8', PV: '2' } }).get('CLEAN')?.trace;
    expect(JSON.parse(JSON.stringify(trace))).toEqual({
      metric: 'CLEAN',
      definition: 1,
      origin: 'calculated',
      formula: '100 * PV / GRID',
      versionIds: [100, 101],
      operands: [
        { metric: 'PV', previous: false, amount: value('2'), versionIds: [101] },
        { metric: 'GRID', previous: false, amount: value('8'), versionIds: [100] },
      ],
      factors: [],
      steps: [
        { expression: '100 * PV', amount: value('200') },
        { expression: '100 * PV / GRID', amount: value('25') },
      ],
    });
  });
});

describe('a leaf', () => {
  it('says nothing of metrics that do not touch it', () => {
    const definitions = [GRID, PV, SOLD, metric('OWN', { formula: 'PV - SOLD' })];
    expect([...leaf({ definitions, answers: { GRID: '1' } }).keys()]).toEqual(['GRID']);
  });

  it('refuses a formula that reads itself or an unknown metric', () => {
    const circle = [metric('A', { formula: 'B + 1' }), metric('B', { formula: 'A + 1' })];
    expect(() => leaf({ definitions: circle })).toThrow('reads itself');
    expect(() => leaf({ definitions: [metric('A', { formula: 'NOWHERE + 1' })] })).toThrow(
      'Unknown metric "NOWHERE"',
    );
  });
});

describe('what a result rests on', () => {
  const definitions = [
    GRID,
    PV,
    SOLD,
    metric('TOTAL', { formula: 'GRID + PV' }),
    metric('OWN', { formula: 'PV - SOLD' }),
    metric('ALL', { formula: 'TOTAL + OWN + GRID' }),
  ];
  const answers = {
    GRID: { value: '1', versionId: 30 },
    PV: { value: '2', versionId: 10 },
    SOLD: { value: '0', versionId: 20 },
  };

  it('are the answers behind it, however deep, each once, ascending', () => {
    const results = leaf({ definitions, answers });
    const idsOf = (code: string) => results.get(code)?.trace.versionIds;
    expect([idsOf('TOTAL'), idsOf('OWN'), idsOf('ALL')]).toEqual([
      [10, 30],
      [10, 20],
      [10, 20, 30],
    ]);
  });

  it('of several members of a breakdown are all their versions', () => {
    const result = leaf({
      definitions: [metric('WASTE')],
      answers: {
        WASTE: [
          { breakdown: 'A', value: '1', versionId: 9 },
          { breakdown: 'B', value: '2', versionId: 7 },
        ],
      },
    }).get('WASTE');
    expect(result?.trace).toEqual({
      metric: 'WASTE',
      definition: 1,
      origin: 'answered',
      formula: null,
      versionIds: [7, 9],
      operands: [],
      factors: [],
      steps: [],
    });
  });

  it('of a direct answer are its versions, and the formula it stands in for', () => {
    const direct = { ...answers, TOTAL: { value: '5', versionId: 50, direct: true } };
    expect(leaf({ definitions, answers: direct }).get('TOTAL')?.trace).toEqual({
      metric: 'TOTAL',
      definition: 1,
      origin: 'direct',
      formula: 'GRID + PV',
      versionIds: [50],
      operands: [],
      factors: [],
      steps: [],
    });
  });

  it('what nobody was asked stands among the operands by its own name, not applicable', () => {
    const { trace } = leaf({ definitions, answers: { GRID: '1' } }).get('TOTAL') ?? {};
    expect(trace?.operands).toEqual([
      { metric: 'GRID', previous: false, amount: value('1'), versionIds: [100] },
      { metric: 'PV', previous: false, amount: { state: 'not-applicable' }, versionIds: [] },
    ]);
  });

  it('an earlier amount has no versions of this period; a coverage says that it is one', () => {
    const read = [metric('N', { formula: 'prev(GRID) + lastyear(GRID) * coverage(GRID)' }), GRID];
    const amounts = { GRID: numberOf(decimal('7')) };
    const { trace } =
      leaf({ definitions: read, answers: { GRID: '1' }, previous: amounts, yearBefore: amounts }).get('N') ??
      {};
    expect(trace?.operands).toEqual([
      { metric: 'GRID', previous: true, amount: value('7'), versionIds: [] },
      { metric: 'GRID', previous: true, yearAgo: true, amount: value('7'), versionIds: [] },
      { metric: 'GRID', previous: false, coverage: true, amount: value('1'), versionIds: [100] },
    ]);
    expect(trace).not.toHaveProperty('lacks');
  });
});

describe('whether a result is expected, approved and marked', () => {
  const definitions = [GRID, PV, metric('TOTAL', { formula: 'GRID + PV' })];
  const told = (sketch: Omit<LeafSketch, 'definitions'>, code = 'TOTAL') => {
    const result = leaf({ definitions, ...sketch }).get(code);
    if (!result) return null;
    const { expected, approved, estimated, direct, illustrative } = result;
    return Object.entries({ expected, approved, estimated, direct, illustrative })
      .flatMap(([word, holds]) => (holds ? [word] : []))
      .join(' ');
  };
  const estimated = { value: '1', kind: 'ESTIMATED' as const };

  it.each<readonly [string, Omit<LeafSketch, 'definitions'>, string | null]>([
    ['of nothing asked', {}, null],
    ['of something required', { asked: { GRID: 'required' } }, 'expected'],
    ['of something optional', { asked: { GRID: 'optional' } }, ''],
    ['of something answered', { answers: { GRID: '1' } }, 'expected approved'],
    ['of what does not apply', { answers: { GRID: { kind: 'NOT_APPLICABLE' } } }, 'expected approved'],
    ['of what is not available', { answers: { GRID: { kind: 'NOT_AVAILABLE' } } }, ''],
    ['asked for directly', { asked: { TOTAL: 'direct' } }, 'expected'],
    ['of an estimate', { answers: { GRID: estimated, PV: '2' } }, 'expected approved estimated'],
    [
      'of what is made up',
      { answers: { PV: { value: '2', illustrative: true } } },
      'expected approved illustrative',
    ],
    ['answered directly', { answers: { TOTAL: { value: '2', direct: true } } }, 'expected approved direct'],
    [
      'answered directly beside an estimate',
      { answers: { GRID: estimated, TOTAL: { value: '2', direct: true } } },
      'expected approved direct',
    ],
    [
      'answered directly by an estimate',
      { answers: { TOTAL: { ...estimated, direct: true, illustrative: true } } },
      'expected approved estimated direct illustrative',
    ],
  ])('%s', (_what, sketch, expected) => {
    expect(told(sketch)).toBe(expected);
  });

  it.each<readonly [string, Omit<LeafSketch, 'definitions'>, string | null]>([
    ['required', { asked: { GRID: 'required' } }, 'expected'],
    ['optional', { asked: { GRID: 'optional' } }, ''],
    ['answered', { answers: { GRID: '1' } }, 'expected approved'],
    [
      'estimated',
      { answers: { GRID: { ...estimated, illustrative: true } } },
      'expected approved estimated illustrative',
    ],
    [
      'partly estimated',
      {
        answers: {
          GRID: [
            { breakdown: 'A', value: '1' },
            { ...estimated, breakdown: 'B' },
          ],
        },
      },
      'expected approved estimated',
    ],
  ])('a question that is %s', (_how, sketch, expected) => {
    expect(told(sketch, 'GRID')).toBe(expected);
  });

  it('an answer to a calculated metric is a direct one, though it does not say so', () => {
    expect(told({ answers: { TOTAL: '7' } })).toBe('expected approved direct');
  });

  it('a product with what does not apply, of which nothing was answered, is not expected', () => {
    const product = [GRID, PV, metric('TOTAL', { formula: 'GRID * PV' })];
    const asked = { GRID: 'optional' } as const;
    expect(leaf({ definitions: product, asked }).get('TOTAL')).toMatchObject({
      amount: NOT_APPLICABLE,
      expected: false,
    });
    expect(leaf({ definitions: product, answers: { GRID: '2' } }).get('TOTAL')).toMatchObject({
      amount: NOT_APPLICABLE,
      expected: true,
    });
    const carried = [PV, metric('SINCE', { formula: 'prev(SINCE) * PV' })];
    const previous = { SINCE: numberOf(decimal('5')) };
    expect(leaf({ definitions: carried, previous }).get('SINCE')).toMatchObject({
      amount: NOT_APPLICABLE,
      expected: true,
    });
  });

  it('that an estimate is approved is no estimate itself', () => {
    const covered = [GRID, metric('TOTAL', { formula: 'coverage(GRID)' })];
    const sketch = { definitions: covered, answers: { GRID: { ...estimated, illustrative: true } } };
    expect(leaf(sketch).get('TOTAL')).toMatchObject({ estimated: false, illustrative: false });
  });

  it('a required total of which a member is not available is not settled, an optional one is what is left', () => {
    const members = [
      { breakdown: 'A', value: '1' },
      { breakdown: 'B', kind: 'NOT_AVAILABLE' as const },
    ];
    const answers = { GRID: members };
    expect(leaf({ definitions, asked: { GRID: 'required' }, answers }).get('GRID')).toMatchObject({
      amount: { state: 'missing' },
      approved: false,
    });
    expect(leaf({ definitions, answers }).get('GRID')).toMatchObject({ approved: true });
  });

  it('members that are never added settle a question once one is given', () => {
    const within = metric('W', { orgRule: 'sum_within_breakdown' });
    const members = (...answers: readonly AnswerSketch[]) =>
      leaf({ definitions: [within], answers: { W: answers } }).get('W')?.approved;
    const [a, b, lost] = [
      { breakdown: 'A', value: '1' },
      { breakdown: 'B', value: '2' },
      { breakdown: 'C', kind: 'NOT_AVAILABLE' as const },
    ];
    expect(members(a, b, lost)).toBe(true);
    expect(members(lost, { ...lost, breakdown: 'D' })).toBe(false);
  });

  it('marks of what was not given do not travel', () => {
    const answers = { GRID: { ...estimated, kind: 'NOT_APPLICABLE' as const, illustrative: true }, PV: '2' };
    expect(told({ answers })).toBe('expected approved');
  });

  it('what was carried over is enough to be touched by', () => {
    const since = [GRID, metric('SINCE', { formula: 'prev(SINCE) + GRID' })];
    const previous = { SINCE: numberOf(decimal('5')) };
    expect(leaf({ definitions: since, previous }).get('SINCE')?.amount).toEqual(numberOf(decimal('5')));
    expect(leaf({ definitions: since, previous: { SINCE: NOT_APPLICABLE } }).has('SINCE')).toBe(false);
  });

  it('a written number is no evidence: twice what is missing is absent, not missing', () => {
    const twice = [GRID, PV, metric('SUM', { formula: 'GRID + 2 * PV' })];
    const asked = { PV: 'optional' } as const;
    expect(amount('SUM', { definitions: twice, asked, answers: { GRID: '1' } })).toEqual(value('1'));
  });
});

describe('what stands above and below a direct answer', () => {
  const definitions = [
    GRID,
    PV,
    metric('TOTAL', { formula: 'GRID + PV' }),
    metric('ABOVE', { formula: 'TOTAL * 2' }),
  ];

  it('the traces above read what was answered', () => {
    const results = leaf({ definitions, answers: { GRID: '1', TOTAL: { value: '7', direct: true } } });
    expect(results.get('ABOVE')?.trace.operands).toMatchObject([{ metric: 'TOTAL', amount: value('7') }]);
    expect(results.get('TOTAL')?.trace.origin).toBe('direct');
  });

  it('an answer that there is none is told where nothing could be calculated either', () => {
    const lost = { TOTAL: { kind: 'NOT_AVAILABLE', direct: true } } as const;
    const result = leaf({ definitions, asked: { GRID: 'optional' }, answers: lost }).get('TOTAL');
    expect(result).toMatchObject({ amount: NOT_AVAILABLE, trace: { origin: 'direct' } });
    expect(amount('TOTAL', { definitions, answers: { ...lost, GRID: '4' } })).toEqual(value('4'));
  });

  it('an answer by members is whole only with all of them where it is required', () => {
    const members = [
      { breakdown: 'A', value: '1', direct: true },
      { breakdown: 'B', kind: 'NOT_AVAILABLE' as const, direct: true },
    ];
    const answers = { GRID: '9', TOTAL: members };
    expect(amount('TOTAL', { definitions, answers })).toEqual(value('1'));
    expect(amount('TOTAL', { definitions, asked: { TOTAL: 'required' }, answers })).toEqual(value('9'));
  });
});

describe('a trace keeps', () => {
  const definitions = [
    GRID,
    metric('COAL'),
    metric('FIRST', { formula: 'GRID + energy(COAL)' }),
    metric('SECOND', { formula: 'FIRST * 2 + energy(GRID)' }),
    metric('THIRD', { formula: 'SECOND * 3' }),
    metric('SAME', { formula: 'GRID' }),
    metric('TWICE', { formula: 'SAME + SAME' }),
  ];
  const factors = [{ code: 'GRID-E', activity: 'GRID' }];
  const results = () => leaf({ definitions, answers: { GRID: '10', COAL: '1' }, factors });

  it('its own steps, factors and lacks alone', () => {
    expect(results().get('FIRST')?.trace).toMatchObject({
      steps: [{ expression: 'energy(COAL)' }, { expression: 'GRID + energy(COAL)' }],
      factors: [],
      lacks: [{ activity: 'COAL' }],
    });
    const second = results().get('SECOND')?.trace;
    expect(second?.steps.map(({ expression }) => expression)).toEqual([
      'FIRST * 2',
      'energy(GRID)',
      'FIRST * 2 + energy(GRID)',
    ]);
    expect(second?.factors).toMatchObject([{ code: 'GRID-E' }]);
    expect(second).not.toHaveProperty('lacks');
  });

  it('what its operands came to in the end', () => {
    const whole = leaf({ definitions, answers: { GRID: '10' }, factors });
    expect(whole.get('THIRD')?.trace.operands).toMatchObject([{ metric: 'SECOND', amount: value('30') }]);
  });

  it('what a formula of one word came to, though that took no step', () => {
    expect(results().get('SAME')?.trace.steps).toEqual([]);
    expect(results().get('TWICE')?.trace.operands).toMatchObject([{ metric: 'SAME', amount: value('10') }]);
  });

  it('every version that it rests on once, in order, whichever way the formula reads them', () => {
    const crossed = [
      ...['A', 'B', 'C', 'D'].map((code) => metric(code)),
      metric('AC', { formula: 'A + C' }),
      metric('BD', { formula: 'B + D' }),
      metric('ALL', { formula: 'BD + AC + D + A' }),
    ];
    const answers = { A: '1', B: '1', C: '1', D: '1' };
    const all = leaf({ definitions: crossed, answers }).get('ALL');
    expect(all?.trace.versionIds).toEqual([100, 101, 102, 103]);
  });
});

describe('a ratio that is a coverage', () => {
  const definitions = [GRID, metric('KNOWN', { kind: 'ratio', formula: 'coverage(GRID)' })];
  const parts = (sketch: Omit<LeafSketch, 'definitions'>) => {
    const known = leaf({ definitions, ...sketch }).get('KNOWN');
    return known && [known.numerator?.toFixed(), known.denominator?.toFixed()];
  };

  it.each<readonly [string, Omit<LeafSketch, 'definitions'>, readonly (string | undefined)[]]>([
    ['what is approved, of what was asked', { answers: { GRID: '10' } }, ['1', '1']],
    ['nothing, of what was asked', { asked: { GRID: 'required' } }, ['0', '1']],
    ['neither, where nobody has to answer', { asked: { GRID: 'optional' } }, [undefined, undefined]],
  ])('adds over leaves %s', (_what, sketch, expected) => {
    expect(parts(sketch)).toEqual(expected);
  });

  it('is no ratio where it is a flow: then it is added itself', () => {
    const flow = [GRID, metric('KNOWN', { formula: 'coverage(GRID)' })];
    const known = leaf({ definitions: flow, answers: { GRID: '10' } }).get('KNOWN');
    expect(known).toMatchObject({ numerator: undefined, denominator: undefined });
  });
});

describe('a year’s definitions', () => {
  it('are worked out in whatever order they are listed', () => {
    const listed = [metric('C', { formula: 'B + A' }), metric('B', { formula: 'A * 2' }), metric('A')];
    const results = leaf({ definitions: listed, answers: { A: '3' } });
    expect([...results.keys()]).toEqual(['C', 'B', 'A']);
    expect(stateAmount(results.get('C')!.amount)).toEqual(value('9'));
  });

  it('name a calculated metric that has no formula', () => {
    expect(() => leaf({ definitions: [metric('A', { calculated: true })] })).toThrow(
      '"A" is calculated and has no formula',
    );
  });

  it('need the parts of a ratio, though its formula were to leave one out', () => {
    const parts = { numerator: 'A', denominator: 'B', kind: 'ratio' as const };
    expect(() => leaf({ definitions: [metric('R', { ...parts, formula: 'A * 1' }), metric('A')] })).toThrow(
      'Unknown metric "B"',
    );
  });

  it('may read themselves a period ago, not in the same', () => {
    const since = metric('SINCE', { formula: 'prev(SINCE) + lastyear(SINCE)' });
    expect(leaf({ definitions: [since] }).size).toBe(0);
    expect(() => leaf({ definitions: [metric('A', { formula: 'A + 1' })] })).toThrow('"A" reads itself');
  });
});
