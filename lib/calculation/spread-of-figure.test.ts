import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import { restingOn } from './spread';
import { type PeriodSpread, spreadOfFigure, spreadOfPeriod } from './spread-of-figure';
import type { LeafRead } from './spread-of-metric';
import { metric } from './testing/metric';

const FLOW = metric('EL');
const STOCK = metric('MW', { kind: 'stock', timeRule: 'last' });
const RATIO = metric('PUE', {
  kind: 'ratio',
  timeRule: 'sum_num/sum_den',
  numerator: 'FAC',
  denominator: 'IT',
});

const site = (answers: Record<string, string>): LeafRead => ({
  traces: new Map(),
  answers: new Map(
    Object.entries(answers).map(([code, value]) => [
      code,
      [{ key: `${code} ${value}`, breakdown: 'total', value: decimal(value), quality: 'high' as const }],
    ]),
  ),
  factor: ({ code }) => ({ key: code, quality: 'good' }),
});

const quarter = (amount: string): PeriodSpread => ({ own: restingOn(amount, decimal(amount), 'high') });
const owed = (spread: ReturnType<typeof spreadOfFigure>) =>
  spread && Object.fromEntries([...spread.sources].map(([key, { amount }]) => [key, canonical(amount)]));

describe('a period of a boundary', () => {
  it('counts each leaf with its share and goes on without those that have nothing', () => {
    const leaves = [
      { leaf: site({ EL: '100' }), share: '0.5' },
      { leaf: site({ EL: '30' }), share: '1' },
      { leaf: site({}), share: '1' },
    ];
    const made = spreadOfPeriod(FLOW, leaves, false);
    expect(owed(spreadOfFigure(FLOW, decimal('80'), [made]))).toEqual({ 'EL 100': '50', 'EL 30': '30' });
  });

  it('of a ratio leaves out who has one part only, unless one unit reports the other for all', () => {
    const leaves = [site({ FAC: '12', IT: '10' }), site({ FAC: '5' })].map((leaf) => ({ leaf, share: '1' }));
    const paired = spreadOfFigure(RATIO, decimal('1.2'), [spreadOfPeriod(RATIO, leaves, false)]);
    expect(owed(paired)).toEqual({ 'FAC 12': '1.2', 'IT 10': '-1.2' });
    const pooled = spreadOfFigure(RATIO, decimal('1.7'), [spreadOfPeriod(RATIO, leaves, true)]);
    expect(owed(pooled)).toEqual({ 'FAC 12': '1.2', 'FAC 5': '0.5', 'IT 10': '-1.7' });
  });
});

describe('a weighted average', () => {
  const RATE = metric('RATE', {
    kind: 'weighted_average',
    timeRule: 'sum_xw/sum_w',
    orgRule: 'sum_xw/sum_w',
    denominator: 'MASS',
  });
  const [some, others] = [site({ RATE: '10', MASS: '100' }), site({ RATE: '20', MASS: '300' })];
  const bandOf = (leaves: readonly { leaf: LeafRead; share: string }[], value: string) =>
    owed(spreadOfFigure(RATE, decimal(value), [spreadOfPeriod(RATE, leaves, false)]));

  it('rests on the answers by their weight, and on the weights by how far their answer lies from it', () => {
    const leaves = [some, others].map((leaf) => ({ leaf, share: '1' }));
    expect(bandOf(leaves, '17.5')).toEqual({
      'RATE 10': '2.5',
      'RATE 20': '15',
      'MASS 100': '-1.875',
      'MASS 300': '1.875',
    });
  });

  it('of one leaf rests on its answer alone, and leaves out who answered without a weight', () => {
    const leaves = [
      { leaf: some, share: '0.5' },
      { leaf: site({ RATE: '99' }), share: '1' },
    ];
    expect(bandOf(leaves, '10')).toEqual({ 'RATE 10': '10', 'MASS 100': '0' });
  });
});

describe('a year', () => {
  it('of a flow rests on all of its quarters, of a stock on the last one', () => {
    expect(owed(spreadOfFigure(FLOW, decimal('22'), [quarter('10'), quarter('12')]))).toEqual({
      '10': '10',
      '12': '12',
    });
    expect(owed(spreadOfFigure(STOCK, decimal('12'), [quarter('10'), quarter('12')]))).toEqual({
      '12': '12',
    });
  });

  it('is brought to the scale that the ratio is printed in', () => {
    const both = { over: restingOn('a', decimal('1'), 'high'), under: restingOn('b', decimal('4'), 'high') };
    expect(owed(spreadOfFigure(RATIO, decimal('25'), [both]))).toEqual({ a: '25', b: '-25' });
  });

  it('has no band where a part cannot be walked down, where there is nothing, and where members are listed', () => {
    expect(spreadOfFigure(FLOW, decimal('1'), [quarter('1'), { own: 'unknown' }])).toBeNull();
    expect(spreadOfFigure(FLOW, decimal('1'), [{ own: 'nothing' }])).toBeNull();
    expect(spreadOfFigure(metric('C', { timeRule: 'union' }), decimal('1'), [quarter('1')])).toBeNull();
  });
});
