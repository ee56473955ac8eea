import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from './cell';
import type { Comparator } from './comparator';
import { consolidate, type Participation } from './consolidate';
import { canonical, decimal, total } from './decimal';
import { answeredLeaf } from './testing/answered-leaf';
import { cell } from './testing/cells';
import { type AnswerSketch, leaf } from './testing/leaf';
import { metric, ratioOf } from './testing/metric';

const PERIOD = 'fy2023-q1';
const FLOW = metric('FLOW');
const at = (
  answer: AnswerSketch | readonly AnswerSketch[],
  share = '1',
  definition = FLOW,
): Participation => ({
  result: answeredLeaf(definition, answer),
  share,
});

describe('leaves of a boundary', () => {
  it('are added with their accounting share', () => {
    expect(consolidate(FLOW, PERIOD, [at('1000', '0.415'), at('10')])).toMatchObject({
      value: '425',
      expected: 2,
      approved: 2,
      reported: 2,
    });
  });

  it('with share 0 count for nothing, not even coverage', () => {
    expect(consolidate(FLOW, PERIOD, [at('10'), at('99', '0')])).toMatchObject({ value: '10', expected: 1 });
  });

  it('are added whole where the rule knows no share', () => {
    const whole = metric('FLOW', { orgRule: 'sum' });
    expect(consolidate(whole, PERIOD, [at('10', '0.4', whole), at('5', '0', whole)])).toMatchObject({
      value: '10',
    });
  });

  it('that answer nothing leave nothing, and coverage says so', () => {
    const asked = leaf({ definitions: [FLOW], asked: { FLOW: 'required' } }).get('FLOW');
    expect(consolidate(FLOW, PERIOD, [{ result: asked!, share: '1' }])).toMatchObject({
      value: null,
      expected: 1,
      approved: 0,
      reported: 0,
    });
  });

  it('that may answer and did not are not waited for', () => {
    const open = leaf({ definitions: [FLOW], asked: { FLOW: 'optional' } }).get('FLOW');
    expect(consolidate(FLOW, PERIOD, [{ result: open!, share: '1' }, at('3')])).toMatchObject({
      value: '3',
      expected: 1,
      approved: 1,
    });
  });

  it('to which a question does not apply are approved and give no value', () => {
    expect(consolidate(FLOW, PERIOD, [at({ kind: 'NOT_APPLICABLE' })])).toMatchObject({
      value: null,
      expected: 1,
      approved: 1,
      reported: 0,
    });
  });

  it('carry their bounds, and what is estimated or answered directly, in absolute amounts', () => {
    const cell = consolidate(FLOW, PERIOD, [
      at({ value: '10', comparator: '>' }, '0.5'),
      at({ value: '-4', kind: 'ESTIMATED' }),
      at({ value: '3', direct: true, illustrative: true }),
    ]);
    expect(cell).toMatchObject({
      value: '4',
      comparator: '>',
      estimated: '4',
      direct: '3',
      illustrative: true,
    });
  });
});

describe('a single reporter', () => {
  const REVENUE = metric('REV', { orgRule: 'single_reporter' });

  it('counts whole, whatever its share', () => {
    expect(consolidate(REVENUE, PERIOD, [at('868687', '0', REVENUE)])).toMatchObject({
      value: '868687',
      expected: 1,
    });
  });

  it('has no value when more than one reports', () => {
    expect(consolidate(REVENUE, PERIOD, [at('1', '1', REVENUE), at('2', '1', REVENUE)])).toMatchObject({
      value: null,
      reported: 2,
    });
  });
});

describe('codes', () => {
  it('are joined, not added', () => {
    const countries = metric('COUNTRIES', {
      valueType: 'CODES',
      kind: 'distinct',
      timeRule: 'union',
      orgRule: 'union',
    });
    const cell = consolidate(countries, PERIOD, [
      at({ codes: ['US', 'CN'] }, '1', countries),
      at({ codes: ['FR', 'CN'] }, '1', countries),
    ]);
    expect(cell).toMatchObject({ value: '3', codes: ['CN', 'FR', 'US'] });
  });
});

describe('members that are never added', () => {
  const LINK = metric('LINK', { orgRule: 'sum_within_breakdown', breakdown: 'logistics-link' });
  const store = at({ breakdown: 'STORE', value: '8' }, '1', LINK);
  const road = at({ breakdown: 'ROAD', value: '13' }, '1', LINK);

  it('are added within one member', () => {
    expect(consolidate(LINK, PERIOD, [store, store])).toMatchObject({ value: '16', codes: ['STORE'] });
    expect(consolidate(LINK, PERIOD, [store, road], 'ROAD')).toMatchObject({ value: '13', codes: ['ROAD'] });
  });

  it('have no total together', () => {
    expect(consolidate(LINK, PERIOD, [store, road])).toMatchObject({
      value: null,
      codes: ['ROAD', 'STORE'],
      expected: 2,
      approved: 2,
      reported: 2,
    });
  });
});

describe('ratios', () => {
  const PUE = ratioOf('PUE', 'FAC', 'IT');
  const definitions = [metric('FAC'), metric('IT'), PUE];
  const pue = (answers: Record<string, AnswerSketch>, share = '1'): Participation => ({
    result: leaf({ definitions, answers }).get('PUE')!,
    share,
  });
  const hall = (FAC: string, IT: string, share?: string) => pue({ FAC, IT }, share);

  it('add their parts, each with the share', () => {
    expect(consolidate(PUE, PERIOD, [hall('117', '100'), hall('26', '20', '0.5')])).toMatchObject({
      value: null,
      numerator: '130',
      denominator: '110',
      approved: 2,
    });
  });

  it('answered directly stand where they stand alone, and beside others are not approved', () => {
    const direct = pue({ PUE: { value: '1.2', direct: true } });
    expect(consolidate(PUE, PERIOD, [direct])).toMatchObject({ value: '1.2', numerator: null, approved: 1 });
    expect(consolidate(PUE, PERIOD, [direct, hall('117', '100')])).toMatchObject({
      value: null,
      numerator: '117',
      expected: 2,
      approved: 1,
    });
  });
});

describe('lists', () => {
  it('are covered, never added', () => {
    const signed = metric('WFP', { valueType: 'DATE', kind: 'milestone', orgRule: 'list', timeRule: 'list' });
    expect(consolidate(signed, PERIOD, [at('2023-03-21', '1', signed)])).toMatchObject({
      value: null,
      reported: 1,
    });
  });
});

describe('any boundary', () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.nat({ max: 999_999_999 }))
    .map(([whole, fraction]) => canonical(decimal(`${whole}.${String(fraction).padStart(9, '0')}`)));
  const share = fc.constantFrom('0', '0.4', '0.415', '0.3333333333', '1');
  const comparator = fc.constantFrom<Comparator>('=', '>', '≥', '~', '<');
  const kind = fc.constantFrom('REPORTED', 'ESTIMATED', 'NOT_APPLICABLE', 'NOT_AVAILABLE');
  const leaves = fc.array(
    fc
      .record({ value: number, share, comparator, kind })
      .map(({ share: part, ...answer }) => at(answer as AnswerSketch, part)),
    { maxLength: 12 },
  );

  it('does not depend on the order of its leaves', () => {
    fc.assert(
      fc.property(leaves, (some) => {
        expect(consolidate(FLOW, PERIOD, [...some].reverse())).toEqual(consolidate(FLOW, PERIOD, some));
      }),
    );
  });

  it('is the sum of its parts, however it is divided', () => {
    fc.assert(
      fc.property(leaves, fc.nat({ max: 12 }), (some, cut) => {
        const whole = consolidate(FLOW, PERIOD, some);
        const parts = [some.slice(0, cut), some.slice(cut)].map((part) => consolidate(FLOW, PERIOD, part));
        for (const key of ['value', 'estimated', 'direct'] as const) {
          expect(canonical(total(parts.map((part) => decimal(part[key] ?? '0'))))).toBe(whole[key] ?? '0');
        }
        for (const key of ['expected', 'approved', 'reported'] as const) {
          expect((parts[0]?.[key] ?? 0) + (parts[1]?.[key] ?? 0)).toBe(whole[key]);
        }
      }),
    );
  });

  it('never counts more of a leaf than all of it', () => {
    fc.assert(
      fc.property(number, share, (value, part) => {
        const cell = consolidate(FLOW, PERIOD, [at(value, part)]);
        expect(
          decimal(cell.value ?? '0')
            .abs()
            .lte(decimal(value).abs()),
        ).toBe(true);
      }),
    );
  });
});

describe('the cell of a boundary, whole', () => {
  const EMPTY = {
    period: PERIOD,
    value: null,
    numerator: null,
    denominator: null,
    comparator: '=',
    codes: [],
    expected: 0,
    approved: 0,
    reported: 0,
    estimated: '0',
    direct: '0',
    illustrative: false,
  };

  it('of no leaf is empty', () => {
    expect(consolidate(FLOW, PERIOD, [])).toEqual(EMPTY);
    expect(asked(cell(PERIOD, { expected: 0, reported: 0 }))).toBeNull();
    for (const some of [
      { expected: 1, reported: 0 },
      { expected: 0, reported: 1 },
      { expected: 1, reported: 1 },
    ])
      expect(asked(cell(PERIOD, some))).toMatchObject(some);
  });

  it('of one answered question has its number and nothing else', () => {
    expect(consolidate(FLOW, PERIOD, [at('5')])).toEqual({
      ...EMPTY,
      value: '5',
      expected: 1,
      approved: 1,
      reported: 1,
    });
  });

  it('of codes counts them, and those of estimated and direct answers apart', () => {
    const C = metric('C', { valueType: 'CODES', kind: 'distinct', timeRule: 'union', orgRule: 'union' });
    const cell = consolidate(C, PERIOD, [
      at({ codes: ['CN', 'US'], kind: 'ESTIMATED', comparator: '>' }, '0.5', C),
      at({ codes: ['CN'], direct: true }, '1', C),
      at({ kind: 'NOT_AVAILABLE' }, '1', C),
    ]);
    expect(cell).toEqual({
      ...EMPTY,
      value: '2',
      codes: ['CN', 'US'],
      comparator: '>',
      expected: 3,
      approved: 2,
      reported: 2,
      estimated: '2',
      direct: '1',
    });
    expect(consolidate(C, PERIOD, [at({ kind: 'NOT_APPLICABLE' }, '1', C)]).value).toBeNull();
  });

  const PUE = ratioOf('PUE', 'FAC', 'IT');
  const definitions = [metric('FAC'), metric('IT'), PUE];
  const pue = (answers: Record<string, AnswerSketch>, share = '1'): Participation => ({
    result: leaf({ definitions, answers }).get('PUE')!,
    share,
  });

  it('of ratios is bounded and marked by weight of the denominators', () => {
    const hall = (FAC: AnswerSketch, IT: string, share?: string) => pue({ FAC, IT }, share);
    const cell = consolidate(PUE, PERIOD, [
      hall({ value: '12', comparator: '>' }, '10'),
      hall({ value: '30', kind: 'ESTIMATED', illustrative: true }, '20', '0.5'),
    ]);
    expect(cell).toEqual({
      ...EMPTY,
      numerator: '27',
      denominator: '20',
      comparator: '>',
      expected: 2,
      approved: 2,
      reported: 2,
      estimated: '10',
      illustrative: true,
    });
  });

  it('of ratios answered without parts has none, unless one stands alone; its share does not touch it', () => {
    const said = (value: string, share?: string) =>
      pue({ PUE: { value, direct: true, comparator: '>' } }, share);
    expect(consolidate(PUE, PERIOD, [said('1.2', '0.5')])).toMatchObject({
      value: '1.2',
      comparator: '>',
      direct: '1.2',
      approved: 1,
    });
    expect(consolidate(PUE, PERIOD, [said('1.2'), said('1.3')])).toEqual({
      ...EMPTY,
      expected: 2,
      reported: 2,
    });
  });

  it('of ratios that do not apply is approved without a value', () => {
    const none = pue({ PUE: { kind: 'NOT_APPLICABLE' } });
    expect(consolidate(PUE, PERIOD, [none, none])).toEqual({ ...EMPTY, expected: 2, approved: 2 });
  });

  it('of one member of a breakdown counts those that gave it', () => {
    const WASTE = metric('WASTE', { breakdown: 'kind' });
    const site = at(
      [
        { breakdown: 'PAPER', value: '3' },
        { breakdown: 'FOOD', value: '4' },
      ],
      '0.5',
      WASTE,
    );
    const other = at({ breakdown: 'FOOD', value: '10' }, '1', WASTE);
    expect(consolidate(WASTE, PERIOD, [site, other], 'PAPER')).toMatchObject({ value: '1.5', reported: 1 });
    expect(consolidate(WASTE, PERIOD, [site, other], 'FOOD')).toMatchObject({ value: '12', reported: 2 });
    expect(consolidate(WASTE, PERIOD, [site, other])).toMatchObject({ value: '13.5', reported: 2 });
    expect(consolidate(WASTE, PERIOD, [site, other], 'GLASS')).toMatchObject({ value: null, reported: 0 });
  });

  it('of members that stand apart counts only leaves that gave the member', () => {
    const LINK = metric('LINK', { orgRule: 'sum_within_breakdown', breakdown: 'link' });
    const both = at(
      [
        { breakdown: 'ROAD', value: '3' },
        { breakdown: 'RAIL', value: '4' },
      ],
      '1',
      LINK,
    );
    const rail = at({ breakdown: 'RAIL', value: '10' }, '1', LINK);
    expect(consolidate(LINK, PERIOD, [both, rail], 'RAIL')).toMatchObject({ value: '14', codes: ['RAIL'] });
    expect(consolidate(LINK, PERIOD, [both, rail])).toMatchObject({ value: null, codes: ['RAIL', 'ROAD'] });
    expect(consolidate(LINK, PERIOD, [both], 'SEA')).toMatchObject({ value: null, codes: [] });
  });
});
