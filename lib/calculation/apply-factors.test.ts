import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from './amount';
import type { Comparator } from './comparator';
import { canonical, type Decimal, decimal, divide, multiply } from './decimal';
import type { FactorSketch, LeafSketch } from './testing/leaf';
import { leaf } from './testing/leaf';
import { metric } from './testing/metric';

const [GAS, REFRIGERANT] = [
  metric('EN-NG', { unit: 'mmBtu' }),
  metric('REF-KG', { breakdown: 'refrigerant' }),
];
const stationary = metric('S1-STAT', { formula: 'emissions(EN-NG, STATIONARY)' });
const fugitive = metric('S1-FUG', { formula: 'emissions(REF-KG, GWP)' });
const outside = metric('GHG-ODS', { formula: 'emissions(REF-KG, GWP-ODS)' });

const burnt = (gas: string, numerator: string): FactorSketch => ({
  code: `NG-${gas}`,
  subject: 'fuel',
  activity: 'EN-NG',
  basis: 'STATIONARY',
  gas,
  numerator,
  denominator: '1000',
});
const potential = (member: string, numerator: string, basis = 'GWP', activity = 'GAS'): FactorSketch => ({
  code: `GWP-${member}`,
  subject: 'gwp',
  activity,
  basis,
  member,
  gas: 'CO2e',
  numerator,
  denominator: activity === 'GAS' ? '1' : '1000',
});

const split = [burnt('CO2', '53.06'), burnt('fossil CH4', '0.001'), burnt('N2O', '0.0001')];
const AR5 = [potential('CH4', '28'), potential('N2O', '265')];
const AR6 = [potential('fossil CH4', '29.8'), potential('biogenic CH4', '27'), potential('N2O', '273')];

function text(amount: Amount | undefined): string | undefined {
  if (amount?.state === 'value') return canonical(amount.value);
  return amount?.state === 'missing' ? amount.reason : amount?.state;
}
const result = (of: string, sketch: LeafSketch) => leaf(sketch).get(of);

describe('a factor with its gases apart', () => {
  it.each([
    ['AR5', AR5, '53.1145'],
    ['AR6, its fossil methane', AR6, '53.1171'],
  ])('is CO2e by the set that is bound: WE-07, 1,000 mmBtu of natural gas under %s', (_name, set, tonnes) => {
    const sketch = {
      definitions: [GAS, stationary],
      answers: { 'EN-NG': '1000' },
      factors: [...split, ...set],
    };
    expect(text(result('S1-STAT', sketch)?.amount)).toBe(tonnes);
    expect(result('S1-STAT', sketch)?.trace.factors).toHaveLength(3);
    expect(result('S1-STAT', sketch)?.trace.factors[0]).not.toHaveProperty('potential');
    expect(result('S1-STAT', sketch)?.trace.factors[1]).toHaveProperty('potential.value', set[0]?.numerator);
  });

  it('that is published as CO2e alone is not multiplied by a potential again', () => {
    const factors = [burnt('CO2e', '53.1145'), ...AR5];
    const sketch = { definitions: [GAS, stationary], answers: { 'EN-NG': '1000' }, factors };
    expect(text(result('S1-STAT', sketch)?.amount)).toBe('53.1145');
  });

  it('is missing while no set is bound, and says which gas has no potential', () => {
    const sketch = { definitions: [GAS, stationary], answers: { 'EN-NG': '1000' }, factors: split };
    expect(result('S1-STAT', sketch)?.amount).toEqual({ state: 'missing', reason: 'no-factor' });
    expect(result('S1-STAT', sketch)?.trace.lacks).toEqual([
      { activity: 'GAS', basis: 'GWP', member: 'fossil CH4', reason: 'none-published' },
    ]);
  });
});

describe('refrigerants, member by member', () => {
  const factors = [
    potential('R-410A', '1923.5', 'GWP', 'REF-KG'),
    potential('HFC-134a', '1300', 'GWP', 'REF-KG'),
    potential('R-22', '1760', 'GWP-ODS', 'REF-KG'),
  ];
  const charged = (members: Readonly<Record<string, string>>) => ({
    definitions: [REFRIGERANT, fugitive, outside],
    answers: {
      'REF-KG': Object.entries(members).map(([breakdown, value]) => ({ breakdown, value })),
    },
    factors,
  });

  it('each take their own factor, and those of the Montreal Protocol count beside the scopes', () => {
    const sketch = charged({ 'R-410A': '10', 'HFC-134a': '1', 'R-22': '2' });
    expect(text(result('S1-FUG', sketch)?.amount)).toBe('20.535');
    expect(text(result('GHG-ODS', sketch)?.amount)).toBe('3.52');
    expect(result('S1-FUG', sketch)?.trace.factors.map(({ member }) => member)).toEqual([
      'R-410A',
      'HFC-134a',
    ]);
  });

  it('of R-22 alone emit nothing within the scopes: not applicable, not 0', () => {
    expect(text(result('S1-FUG', charged({ 'R-22': '2' }))?.amount)).toBe('not-applicable');
  });

  it('with a gas that nothing speaks of are missing on every basis', () => {
    const sketch = charged({ 'HFC-134a': '1', 'HFC-999': '1' });
    expect(text(result('S1-FUG', sketch)?.amount)).toBe('no-factor');
    expect(text(result('GHG-ODS', sketch)?.amount)).toBe('no-factor');
  });
});

describe('a missing factor', () => {
  const sum = metric('S1', { formula: 'S1-STAT + S1-FUG' });

  it('makes what stands above it missing, and is said there too', () => {
    const sketch = {
      definitions: [GAS, REFRIGERANT, stationary, fugitive, sum],
      answers: { 'EN-NG': '1000', 'REF-KG': { breakdown: 'R-410A', value: '10' } },
      factors: [potential('R-410A', '1923.5', 'GWP', 'REF-KG')],
    };
    expect(text(result('S1-FUG', sketch)?.amount)).toBe('19.235');
    expect(text(result('S1', sketch)?.amount)).toBe('no-factor');
  });

  it('is nothing to a direct answer', () => {
    const sketch = {
      definitions: [GAS, stationary],
      answers: { 'EN-NG': '1000', 'S1-STAT': { value: '50', direct: true } },
    };
    expect(text(result('S1-STAT', sketch)?.amount)).toBe('50');
  });
});

describe('an amount × numerator ÷ denominator', () => {
  const applied = (value: string, numerator: string, denominator: string) =>
    text(
      result('S1-STAT', {
        definitions: [GAS, stationary],
        answers: { 'EN-NG': value },
        factors: [{ ...burnt('CO2', numerator), denominator }],
      })?.amount,
    );

  it.each([
    ['36', '1', '3.6', '10'],
    ['1', '1', '3', `0.${'3'.repeat(60)}`],
    ['2', '1', '3', `0.${'6'.repeat(59)}7`],
    ['400', '2.1622', '1000', '0.86488'],
    ['7', '3', '1', '21'],
    ['0', '3', '7', '0'],
  ])('%s × %s ÷ %s is %s', (value, numerator, denominator, tonnes) => {
    expect(applied(value, numerator, denominator)).toBe(tonnes);
  });

  it('has the same digits whether its quotient has an end or not', () => {
    const digits = fc.integer({ min: 1, max: 999_999 });
    const ends = fc.constantFrom('1', '2', '8', '10', '125', '1000', '3', '3.6', '7');
    fc.assert(
      fc.property(digits, digits, ends, (value, numerator, denominator) => {
        const product = multiply(decimal(`${value}.1234567`), decimal(`${numerator}.7654321`));
        const by = divide(product, decimal(denominator)) as Decimal;
        expect(applied(`${value}.1234567`, `${numerator}.7654321`, denominator)).toBe(canonical(by));
      }),
    );
  });

  it('is refused over zero: the factor is named', () => {
    expect(() => applied('1', '5', '0')).toThrow('Factor NG-CO2 (first) divides by zero');
  });

  it('is as uncertain as its activity and each of its gases', () => {
    const of = (activity: Comparator, ...gases: readonly Comparator[]) =>
      result('S1-STAT', {
        definitions: [GAS, stationary],
        answers: { 'EN-NG': { value: '1000', comparator: activity } },
        factors: [...split.map((each, index) => ({ ...each, comparator: gases[index] ?? '=' })), ...AR5],
      })?.amount;
    expect(of('=', '=', '=')).toMatchObject({ comparator: '=' });
    expect(of('>', '=', '=')).toMatchObject({ comparator: '>' });
    expect(of('=', '=', '<')).toMatchObject({ comparator: '<' });
    expect(of('>', '=', '<')).toMatchObject({ comparator: '~' });
  });
});

describe('what a factor leaves in the trace', () => {
  const grid = (code: string, special: FactorSketch = {}): FactorSketch => ({
    code,
    subject: 'grid',
    activity: 'EN-NG',
    basis: 'LB',
    ...special,
  });
  const factorsOf = (formula: string, factors: readonly FactorSketch[]) =>
    result('X', { definitions: [GAS, metric('X', { formula })], answers: { 'EN-NG': '1' }, factors })?.trace
      .factors;

  it('is on which rung market-based electricity stands', () => {
    const market = 'emissions(EN-NG, MB)';
    expect(factorsOf(market, [grid('RESIDUAL', { basis: 'MB' })])).toMatchObject([{ rung: 'residual-mix' }]);
    expect(factorsOf(market, [grid('AVERAGE')])).toMatchObject([{ rung: 'grid-average' }]);
    expect(factorsOf('emissions(EN-NG, LB)', [grid('AVERAGE')])?.[0]).not.toHaveProperty('rung');
  });

  it('is all that lost, those of one reason together', () => {
    const others = ['A', 'B'].map((code) => grid(code, { edition: 'first', validTo: '2020-12-31' }));
    const [used] =
      factorsOf('emissions(EN-NG, LB)', [...others, grid('C'), grid('D', { publishedOn: '2022' })]) ?? [];
    expect(used).toMatchObject({ code: 'D', lost: { 'older-data-year': [1, 2], superseded: [3] } });
  });

  it('is nothing but its numbers where it only converts units', () => {
    expect(factorsOf('energy(EN-NG)', [{ activity: 'EN-NG', denominator: '3.6' }])).toEqual([
      {
        code: 'F-1',
        edition: 'first',
        activity: 'EN-NG',
        basis: 'ENERGY',
        numerator: '1',
        denominator: '3.6',
        comparator: '=',
      },
    ]);
  });

  it('leaves out what there is not: region, series, member, gas, parts, losers', () => {
    expect(Object.keys(factorsOf('emissions(EN-NG, LB)', [grid('PLAIN')])?.[0] ?? {})).toEqual([
      'code',
      'edition',
      'activity',
      'basis',
      'numerator',
      'denominator',
      'comparator',
      'id',
    ]);
  });

  it('is its own place and parts, and the losers by id under their reason', () => {
    const parts = [{ part: 'NCV', value: '389.31', unit: 'GJ/10^4 Nm3' }];
    const factors = [
      { ...burnt('CO2', '2'), region: 'CN', parts },
      { ...burnt('CO2', '3'), region: 'CN-EAST', series: 'grid' },
    ];
    const sketch = { definitions: [GAS, stationary], answers: { 'EN-NG': '1000' }, factors, region: 'CN-ZJ' };
    expect(result('S1-STAT', sketch)?.trace.factors).toEqual([
      {
        id: 2,
        code: 'NG-CO2',
        edition: 'first',
        activity: 'EN-NG',
        basis: 'STATIONARY',
        numerator: '3',
        denominator: '1000',
        comparator: '=',
        series: 'grid',
        region: 'CN-EAST',
        gas: 'CO2',
        lost: { 'less-specific-region': [1] },
      },
    ]);
    const national = { ...sketch, region: 'CN' };
    expect(result('S1-STAT', national)?.trace.factors[0]).toMatchObject({ region: 'CN', parts });
  });
});
