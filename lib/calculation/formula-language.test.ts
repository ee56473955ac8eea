import { describe, expect, it } from 'vitest';
import { aggregateOverTime } from './aggregate-over-time';
import { numberOf, stateAmount } from './amount';
import { consolidate } from './consolidate';
import { canonical, decimal } from './decimal';
import { type LeafSketch, leaf } from './testing/leaf';
import { metric, ratioOf } from './testing/metric';

const GRID = metric('GRID');
const amount = (code: string, sketch: LeafSketch) => {
  const result = leaf(sketch).get(code);
  return result && stateAmount(result.amount);
};
const value = (text: string) => ({ state: 'value', value: text, comparator: '=' });

describe('a year ago', () => {
  const definitions = [GRID, metric('RISE', { formula: 'GRID - lastyear(GRID)' })];
  const yearBefore = { GRID: numberOf(decimal('80')) };

  it('is the same quarter of the year before', () => {
    const previous = { GRID: numberOf(decimal('95')) };
    expect(amount('RISE', { definitions, answers: { GRID: '100' }, yearBefore, previous })).toEqual(
      value('20'),
    );
  });

  it('unknown makes a difference missing, never the whole amount', () => {
    expect(amount('RISE', { definitions, answers: { GRID: '100' } })).toMatchObject({ state: 'missing' });
  });

  it('stands in the trace as what it was', () => {
    const { trace } = leaf({ definitions, answers: { GRID: '100' }, yearBefore }).get('RISE') ?? {};
    expect(trace?.operands).toMatchObject([
      { metric: 'GRID', previous: false },
      { metric: 'GRID', previous: true, yearAgo: true, amount: { value: '80' } },
    ]);
    expect(trace?.steps.map(({ expression }) => expression)).toEqual([
      'lastyear(GRID)',
      'GRID - lastyear(GRID)',
    ]);
  });
});

describe('coverage', () => {
  const COVERED = metric('COVERED', {
    kind: 'ratio',
    unit: '%',
    formula: '100 * coverage(GRID)',
    timeRule: 'sum_num/sum_den',
    orgRule: 'sum_num/sum_den',
  });
  const definitions = [GRID, COVERED];
  const answered = leaf({ definitions, answers: { GRID: '5' } }).get('COVERED');
  const asked = leaf({ definitions, asked: { GRID: 'required' } }).get('COVERED');

  it('of a leaf is all or nothing', () => {
    expect([answered, asked].map((one) => one && stateAmount(one.amount))).toEqual([
      value('100'),
      value('0'),
    ]);
  });

  it('of what nobody is asked does not apply', () => {
    expect(leaf({ definitions }).get('COVERED')).toBeUndefined();
  });

  it('adds up over leaves and quarters: approved over asked', () => {
    const results = [answered, asked, answered].flatMap((result) => (result ? [{ result, share: '1' }] : []));
    const cells = ['q1', 'q2'].map((period, place) => consolidate(COVERED, period, results.slice(place)));
    expect(cells.map((cell) => [cell.numerator, cell.denominator])).toEqual([
      ['2', '3'],
      ['1', '2'],
    ]);
    expect(aggregateOverTime(COVERED, cells, ['q1', 'q2']).value).toBe('60');
  });
});

it('how parts are put together may be written out: it means the same', () => {
  const plain = ratioOf('PER-HEAD', 'GRID', 'HEADS', { timeRule: 'sum_num/avg_den' });
  const written = { ...plain, formula: 'sum(GRID) / average(HEADS)' };
  const heads = metric('HEADS', { kind: 'stock', timeRule: 'last' });
  const answers = { GRID: '90', HEADS: '4' };
  const [one, other] = [plain, written].map((definition) => {
    const result = leaf({ definitions: [GRID, heads, definition], answers }).get('PER-HEAD');
    if (!result) throw new Error('Nothing came out.');
    const cells = ['q1', 'q2'].map((period) => consolidate(definition, period, [{ result, share: '1' }]));
    return aggregateOverTime(definition, cells, ['q1', 'q2']).value;
  });
  expect([one, other]).toEqual(['45', '45']);
  expect(canonical(decimal('45'))).toBe(one);
});
