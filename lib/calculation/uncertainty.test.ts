import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import { bandOfTotal, type DataQuality, shareOfProduct } from './uncertainty';

const graded = (amount: string, quality: DataQuality) => ({ amount: decimal(amount), quality });

describe('the band around a total', () => {
  it.each([
    ['one metered part', [graded('100', 'high')], '95', '105', '0.05'],
    ['3 : 4 : 5', [graded('60', 'high'), graded('80', 'high')], '135', '145', '0.0357142857'],
    [
      'a small poor part beside a large good one',
      [graded('100', 'good'), graded('0', 'poor')],
      '85',
      '115',
      '0.15',
    ],
    ['what was taken back is no less uncertain', [graded('-100', 'fair')], '-130', '-70', '0.3'],
  ])('%s', (_what, parts, low, high, share) => {
    const band = bandOfTotal(parts);
    expect([canonical(band.low), canonical(band.high)]).toEqual([low, high]);
    expect(band.share?.toFixed().startsWith(share)).toBe(true);
  });

  it('is narrower than the bands of its parts together, and does not mind their order', () => {
    const parts = [graded('30', 'poor'), graded('50', 'fair'), graded('20', 'good')];
    const { total, high, share } = bandOfTotal(parts);
    expect(canonical(total)).toBe('100');
    expect(high.minus(total).lt(decimal('36'))).toBe(true);
    expect(bandOfTotal([...parts].reverse())).toEqual({ ...bandOfTotal(parts), share });
  });

  it('of nothing, or of what cancels, has no share', () => {
    expect(bandOfTotal([]).share).toBeNull();
    expect(bandOfTotal([graded('5', 'high'), graded('-5', 'high')]).share).toBeNull();
  });
});

describe('activity × factor', () => {
  it.each([
    ['high', 'high', '0.0707'],
    ['good', 'high', '0.1581'],
    ['fair', 'poor', '0.6708'],
  ] as const)('of %s and %s data is uncertain by %s', (activity, factor, share) => {
    expect(shareOfProduct(activity, factor).toFixed().startsWith(share)).toBe(true);
  });
});
