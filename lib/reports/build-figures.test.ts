import { describe, expect, it } from 'vitest';
import type { Cell } from '../calculation/cell';
import { metric } from '../calculation/testing/metric';
import type { DefinedMetric } from '../metrics/definitions-for';
import { buildFigures } from './build-figures';
import type { Statement } from './find-statements';

function defined(code: string, part: Partial<DefinedMetric> = {}): DefinedMetric {
  return {
    metricId: 1,
    ...metric(code, { unit: 't CO2e', allowComparator: false }),
    version: 1,
    nameEn: code,
    nameZh: code,
    topic: 'ghg',
    min: null,
    max: null,
    definitionEn: '',
    definitionZh: '',
    whereToFindEn: '',
    whereToFindZh: '',
    ...part,
  };
}

const cell = (period: string, value: string | null, part: Partial<Cell> = {}): Cell => ({
  period,
  value,
  numerator: null,
  denominator: null,
  comparator: '=',
  codes: [],
  expected: 1,
  approved: value === null ? 0 : 1,
  reported: value === null ? 0 : 1,
  estimated: '0',
  direct: '0',
  illustrative: false,
  ...part,
});

const quarters = { code: 'FY', kind: 'year', current: ['b1', 'b2'], previous: ['a1', 'a2'] } as const;

function figures(
  definitions: readonly DefinedMetric[],
  cells: Record<string, readonly Cell[]>,
  statements: readonly Partial<Statement>[] = [],
  breaks: ReadonlySet<string> = new Set(),
) {
  const built = buildFigures({
    fiscalYear: 2023,
    definitions: new Map(definitions.map((one) => [one.code, one])),
    cells: new Map(
      Object.entries(cells).map(([code, own]) => [code, new Map(own.map((one) => [one.period, one]))]),
    ),
    chosen: quarters,
    statements: statements as Statement[],
    breaks,
  });
  return Object.fromEntries(built.map((figure) => [figure.metric, figure]));
}

describe('a figure and the year before', () => {
  const [a1, a2, b1, b2] = [cell('a1', '4'), cell('a2', '6'), cell('b1', '5'), cell('b2', '6')];

  it('whose factors are of another series say that their change is no trend', () => {
    const two = [defined('GHG-S1'), defined('GHG-S2-LB')];
    const both = { 'GHG-S1': [a1, a2, b1, b2], 'GHG-S2-LB': [a1, a2, b1, b2] };
    const made = figures(two, both, [], new Set(['GHG-S2-LB']));
    expect(made['GHG-S2-LB']?.change).toMatchObject({ shown: '+10.0', seriesBreak: true });
    expect(made['GHG-S1']?.change).not.toHaveProperty('seriesBreak');
  });

  it('changes in per cent, computed from unrounded values', () => {
    const { A } = figures([defined('A')], { A: [a1, a2, b1, b2] });
    expect(A).toMatchObject({ value: '11', shown: '11', previous: { value: '10' }, complete: true });
    expect(A?.change).toMatchObject({ kind: 'percent', shown: '+10.0', absolute: '1' });
  });

  it('is not compared with a year of which a quarter is missing', () => {
    const { A } = figures([defined('A')], { A: [a1, cell('a2', null), b1, b2] });
    expect(A).toMatchObject({ value: '11', previous: null, change: null });
  });

  it('shows the year before but no change while it is itself incomplete', () => {
    const { A } = figures([defined('A')], { A: [a1, a2, b1, cell('b2', null)] });
    expect(A).toMatchObject({ value: '5', complete: false, previous: { shown: '10' }, change: null });
  });
});

describe('what a figure rests on', () => {
  const sum = defined('T', { calculated: true, formula: 'A + B' });
  const of = (code: string, value: string, illustrative = false) => ({
    [code]: [cell('b1', value, { illustrative }), cell('b2', '0', { illustrative })],
  });
  const printed = (metric: string, text: string) => ({
    metric,
    fiscalYear: 2023,
    periodCode: null,
    printed: text,
  });

  it('is published where exactly this figure was printed and ours agrees', () => {
    const { A } = figures([defined('A')], of('A', '5', true), [printed('A', '5 t')]);
    expect(A?.status).toBe('published');
  });

  it('is illustrative where what was printed is another number', () => {
    const { A } = figures([defined('A')], of('A', '5', true), [printed('A', '6 t')]);
    expect(A?.status).toBe('illustrative');
  });

  it('is derived where all operands that are not zero are published', () => {
    const cells = { ...of('A', '5', true), ...of('B', '0', true), ...of('T', '5', true) };
    const { T } = figures([defined('A'), defined('B'), sum], cells, [printed('A', '5 t')]);
    expect(T?.status).toBe('derived');
  });

  it('is illustrative where one of them is', () => {
    const cells = { ...of('A', '5', true), ...of('B', '1', true), ...of('T', '6', true) };
    const { T } = figures([defined('A'), defined('B'), sum], cells, [printed('A', '5 t')]);
    expect(T?.status).toBe('illustrative');
  });
});

it('there is no net before credits are answered; answered 0 is an answer', () => {
  const credits = defined('C', { orgRule: 'single_reporter' });
  const net = defined('N', { calculated: true, formula: 'A - C' });
  const cells = (c: readonly Cell[]) => ({
    A: [cell('b1', '5'), cell('b2', '5')],
    C: c,
    N: [cell('b1', '5'), cell('b2', '5')],
  });
  const asked = figures([defined('A'), credits, net], cells([cell('b1', '0'), cell('b2', null)]));
  expect(asked.N).toMatchObject({ value: null, shown: null, status: 'not-available', change: null });
  const answered = figures([defined('A'), credits, net], cells([cell('b1', '0'), cell('b2', '0')]));
  expect(answered.N).toMatchObject({ value: '10', complete: true });
});
