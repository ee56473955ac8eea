import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import type { Spread } from './spread';
import { type LeafRead, spreadOfMetric } from './spread-of-metric';
import { type LeafSketch, leaf } from './testing/leaf';
import { metric } from './testing/metric';

/** A leaf calculated by the core, read as its stored traces are. */
function read({
  breakdowns = {},
  ...sketch
}: LeafSketch & { breakdowns?: Record<string, string[]> }): LeafRead {
  const results = leaf(sketch);
  const traces = new Map([...results].map(([code, { trace }]) => [code, trace]));
  const answers = Object.entries(sketch.answers ?? {}).map(([code, given]) => {
    const list = Array.isArray(given) ? given : [given];
    return [
      code,
      list.map((one) => {
        const { value = null, breakdown = 'total' } = typeof one === 'string' ? { value: one } : one;
        const key = breakdown === 'total' ? code : `${code} ${breakdown}`;
        return { key, breakdown, value: decimal(value ?? '0'), quality: 'high' as const };
      }),
    ] as const;
  });
  return {
    traces,
    answers: new Map(answers),
    factor: ({ code }) => ({ key: code, quality: 'good' }),
  };
}

function owed(walked: ReturnType<typeof spreadOfMetric>): Record<string, string> | string {
  if (typeof walked === 'string') return walked;
  const { sources }: Spread = walked;
  return Object.fromEntries([...sources].map(([key, { amount }]) => [key, canonical(amount)]));
}

const EL = metric('EL');
const TONNES = metric('TONNES', { formula: 'emissions(EL, LB)', unit: 't CO2e' });
const GRID = { code: 'GRID', activity: 'EL', basis: 'LB', numerator: '0.5' };

describe('what a leaf’s amount owes', () => {
  it('is all of it to the activity, and all of it to the factor', () => {
    const site = read({ definitions: [EL, TONNES], answers: { EL: '100' }, factors: [GRID] });
    expect(owed(spreadOfMetric('TONNES', site))).toEqual({ EL: '50', GRID: '50' });
  });

  it('goes down through metrics that are calculated themselves', () => {
    const definitions = [
      EL,
      metric('CERT'),
      metric('UNCOV', { formula: 'EL - min(EL, CERT)' }),
      metric('TONNES', { formula: 'emissions(UNCOV, MB)' }),
    ];
    const factors = [{ code: 'GRID', activity: 'UNCOV', basis: 'MB', numerator: '0.5' }];
    const covered = read({ definitions, answers: { EL: '100', CERT: '40' }, factors });
    expect(owed(spreadOfMetric('TONNES', covered))).toEqual({ EL: '50', CERT: '-20', GRID: '30' });
    const wholly = read({ definitions, answers: { EL: '100', CERT: '120' }, factors });
    expect(owed(spreadOfMetric('UNCOV', wholly))).toEqual({ EL: '0' });
  });

  it('of members of a breakdown is each member × its own factor', () => {
    const definitions = [
      metric('REF', { breakdown: 'refrigerant', unit: 'kg' }),
      metric('FUG', { formula: 'emissions(REF, GWP)', unit: 't CO2e' }),
    ];
    const factors = ['R-32', 'R-410A'].map((member, place) => ({
      id: place + 1,
      subject: 'gwp',
      code: member,
      activity: 'REF',
      basis: 'GWP',
      member,
      numerator: ['677', '1924'][place] ?? '',
      denominator: '1000',
    }));
    const answers = { REF: ['R-32', 'R-410A'].map((breakdown) => ({ breakdown, value: '10' })) };
    expect(owed(spreadOfMetric('FUG', read({ definitions, answers, factors })))).toEqual({
      'REF R-32': '6.77',
      'R-32': '6.77',
      'REF R-410A': '19.24',
      'R-410A': '19.24',
    });
  });

  it('of a quotient cancels what stands in both parts', () => {
    const definitions = [EL, metric('IT'), metric('PUE', { formula: 'EL / IT' })];
    const site = read({ definitions, answers: { EL: '120', IT: '100' } });
    expect(owed(spreadOfMetric('PUE', site))).toEqual({ EL: '1.2', IT: '-1.2' });
  });

  it('stands on the answer itself where the amount was answered directly', () => {
    const site = read({
      definitions: [EL, TONNES],
      asked: { TONNES: 'direct' },
      answers: { EL: '100', TONNES: { value: '70', direct: true } },
      factors: [GRID],
    });
    expect(owed(spreadOfMetric('TONNES', site))).toEqual({ TONNES: '70' });
  });

  it('goes on without what is not applicable, and is nothing where nothing was answered', () => {
    const definitions = [EL, metric('HEAT'), metric('ALL', { formula: 'EL + HEAT' })];
    const answers = { EL: '100', HEAT: { kind: 'NOT_APPLICABLE' as const } };
    expect(owed(spreadOfMetric('ALL', read({ definitions, answers })))).toEqual({ EL: '100' });
    expect(spreadOfMetric('HEAT', read({ definitions }))).toBe('nothing');
  });

  it.each(['EL - prev(EL)', 'EL - lastyear(EL)', 'delta(EL)', 'coverage(EL)'])(
    'of %s is unknown: an earlier period is not walked down',
    (formula) => {
      const earlier = { EL: { state: 'value' as const, value: decimal('5'), comparator: '=' as const } };
      const site = read({
        definitions: [EL, metric('X', { formula })],
        answers: { EL: '100' },
        previous: earlier,
        yearBefore: earlier,
      });
      expect(spreadOfMetric('X', site)).toBe('unknown');
    },
  );
});
