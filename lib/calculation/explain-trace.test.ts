import { expect, it } from 'vitest';
import { decimal } from './decimal';
import { type ExplainedPart, explainTrace } from './explain-trace';
import { leaf } from './testing/leaf';
import { metric, ratioOf } from './testing/metric';

const definitions = [
  metric('GRID'),
  metric('PV'),
  metric('GAS', { unit: 'm3' }),
  metric('TOTAL', { formula: 'GRID + energy(GAS) - PV * coefficient(2)' }),
  ratioOf('SHARE', 'PV', 'GRID', { unit: '%', formula: '100 * PV / GRID' }),
];
const catalogue = new Map(definitions.map((one) => [one.code, one]));
const results = leaf({
  definitions,
  answers: { GRID: '100', PV: '5', GAS: '30' },
  factors: [{ code: 'GAS-HEAT', activity: 'GAS', basis: 'ENERGY', numerator: '1', denominator: '3' }],
});

function explained(code: string): ExplainedPart {
  const [result, definition] = [results.get(code), catalogue.get(code)];
  const tree = result && definition && explainTrace(result.trace, definition, catalogue);
  if (!tree) throw new Error(`${code} was not calculated.`);
  return tree;
}

/** '90 MWh = (…)': the value and unit of every part, from the whole to its leaves. */
const lines = ({ text, unit, amount, parts }: ExplainedPart): string[] => [
  `${text}: ${amount?.state === 'value' ? amount.value : amount?.state} ${unit}`.trim(),
  ...parts.flatMap(lines),
];

it('a result explains itself: every part has its value and its unit', () => {
  expect(lines(explained('TOTAL'))).toEqual([
    'GRID + energy(GAS) - PV * coefficient(2): 100 MWh',
    'GRID + energy(GAS): 110 MWh',
    'GRID: 100 MWh',
    'energy(GAS): 10 MWh',
    'GAS: 30 m3',
    'PV * coefficient(2): 10 MWh',
    'PV: 5 MWh',
    'coefficient(2): 2',
  ]);
});

it('a factor is named where it was applied', () => {
  const [sum] = explained('TOTAL').parts;
  expect(sum?.parts[1]).toMatchObject({ metric: 'GAS', factors: [{ code: 'GAS-HEAT', edition: 'first' }] });
});

it('each factor stands beside the part it was applied to, none beside another', () => {
  const read = [metric('GAS', { unit: 'm3' }), metric('OIL', { unit: 't' })];
  const fuels = metric('FUELS', {
    formula: 'energy(GAS) + energy(OIL) + emissions(GAS, STATIONARY) - GAS',
  });
  const factors = [
    { code: 'GAS-HEAT', activity: 'GAS', basis: 'ENERGY' },
    { code: 'OIL-HEAT', activity: 'OIL', basis: 'ENERGY' },
    { code: 'GAS-CO2', activity: 'GAS', basis: 'STATIONARY' },
  ];
  const { trace } =
    leaf({ definitions: [...read, fuels], answers: { GAS: '1', OIL: '2' }, factors }).get('FUELS') ?? {};
  const beside = ({ text, factors, parts }: ExplainedPart): [string, readonly string[]][] => [
    [text, factors.map(({ code }) => code)],
    ...parts.flatMap(beside),
  ];
  const tree = trace && explainTrace(trace, fuels, new Map(read.map((one) => [one.code, one])));
  expect(tree && beside(tree).filter(([, factors]) => factors.length > 0)).toEqual([
    ['energy(GAS)', ['GAS-HEAT']],
    ['energy(OIL)', ['OIL-HEAT']],
    ['emissions(GAS, STATIONARY)', ['GAS-CO2']],
  ]);
});

it('an amount and its coverage are two things, though both are read of one metric', () => {
  const covered = metric('COVERED', { formula: 'coverage(GRID) * GRID' });
  const { trace } =
    leaf({ definitions: [metric('GRID'), covered], answers: { GRID: '7' } }).get('COVERED') ?? {};
  const tree = trace && explainTrace(trace, covered, catalogue);
  expect(tree && lines(tree)).toEqual([
    'coverage(GRID) * GRID: 7 MWh',
    'coverage(GRID): 1 ratio',
    'GRID: 7 MWh',
  ]);
});

it('a share is in per cent', () => {
  expect(lines(explained('SHARE'))[0]).toBe('100 * PV / GRID: 5 %');
});

it('what was answered has nothing to explain', () => {
  const [grid, definition] = [results.get('GRID'), catalogue.get('GRID')];
  expect(grid && definition && explainTrace(grid.trace, definition, catalogue)).toBeNull();
});

it('an earlier period is a step of its own, and what it read is not taken for this period’s', () => {
  const since = metric('SINCE', { kind: 'cumulative', timeRule: 'last', formula: 'prev(SINCE) + GRID' });
  const result = leaf({
    definitions: [metric('GRID'), since],
    answers: { GRID: '3' },
    previous: { SINCE: { state: 'value', value: decimal('20'), comparator: '=' } },
  }).get('SINCE');
  const tree =
    result &&
    explainTrace(
      result.trace,
      since,
      new Map([
        ['GRID', metric('GRID')],
        ['SINCE', since],
      ]),
    );
  expect(tree && lines(tree)).toEqual(['prev(SINCE) + GRID: 23 MWh', 'prev(SINCE): 20 MWh', 'GRID: 3 MWh']);
  expect(tree?.parts[0]).toMatchObject({ kind: 'prev', metric: 'SINCE', parts: [], factors: [] });
});

it('what the trace does not keep is left open, and what the catalogue lost has no unit', () => {
  const total = results.get('TOTAL');
  const tree = total && explainTrace({ ...total.trace, operands: [], steps: [] }, metric('TOTAL'), new Map());
  expect(tree).toMatchObject({ amount: null, unit: null, metric: null });
  expect(tree?.parts[1]?.parts.map(({ amount, unit }) => [amount, unit])).toEqual([
    [null, null],
    [{ state: 'value', value: '2', comparator: '=' }, ''],
  ]);
});

it('a direct answer has no steps to explain', () => {
  const direct = leaf({ definitions, answers: { TOTAL: { value: '7', direct: true } } }).get('TOTAL');
  expect(
    direct && explainTrace(direct.trace, metric('TOTAL', { formula: 'GRID + PV' }), catalogue),
  ).toBeNull();
});
