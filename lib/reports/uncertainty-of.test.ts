import { describe, expect, it } from 'vitest';
import { decimal } from '../calculation/decimal';
import { addSpreads, multiplySpreads, restingOn } from '../calculation/spread';
import type { PeriodSpread } from '../calculation/spread-of-figure';
import { metric } from '../calculation/testing/metric';
import { uncertaintyOf } from './uncertainty-of';

const TONNES = metric('TONNES', { unit: 't CO2e' });
const meter = restingOn('a1', decimal('60'), 'high');
const estimate = restingOn('a2', decimal('40'), 'poor');
const sources = new Map([
  ['a1', 'METER' as const],
  ['a2', 'ESTIMATE' as const],
]);
const quarter = (own: typeof meter): PeriodSpread => ({ own });

describe('the band around a figure', () => {
  it('is said in numbers rounded as the figure is, with the part of each source', () => {
    // Half widths 3 and 24: the root of 585 is 24.19.
    const band = uncertaintyOf(TONNES, '100', [quarter(addSpreads([meter, estimate]))], sources);
    expect(band?.shown).toEqual({ low: '76', high: '124' });
    expect(band?.sources.map(({ source, part }) => [source, part])).toEqual([
      ['METER', '0.6'],
      ['ESTIMATE', '0.4'],
    ]);
    expect(band?.factorPart).toBe('0');
  });

  it('says what the factors add to it', () => {
    const factor = restingOn('grid', decimal('1'), 'high');
    const band = uncertaintyOf(TONNES, '60', [quarter(multiplySpreads(meter, factor))], sources);
    expect(band?.factorPart).toBe('0.5');
    expect(band?.share.startsWith('0.0707')).toBe(true);
  });

  it('is none of what is missing, of zero, or of what rests on nothing graded', () => {
    expect(uncertaintyOf(TONNES, null, [quarter(meter)], sources)).toBeNull();
    expect(uncertaintyOf(TONNES, '0', [quarter(restingOn('a1', decimal('0'), 'high'))], sources)).toBeNull();
    expect(uncertaintyOf(TONNES, '1', [{ own: 'nothing' }], sources)).toBeNull();
    expect(uncertaintyOf(TONNES, '1', [], sources)).toBeNull();
  });
});
