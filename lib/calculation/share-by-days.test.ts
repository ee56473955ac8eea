import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import { shareByDays } from './share-by-days';

const part = (days: number, share = '1') => ({ days, share: decimal(share) });
const shared = (...parts: ReturnType<typeof part>[]) => canonical(shareByDays(parts, 92));

describe('the share of a period', () => {
  it('of who is inside all along is the accounting share itself', () => {
    expect(shared(part(92))).toBe('1');
    expect(shared(part(92, '0.3185'))).toBe('0.3185');
    expect(shared(part(45, '0.637'), part(47, '0.637'))).toBe('0.637');
  });

  it('WE-12: of a store that joins on 15 August is 47 of 92 days', () => {
    expect(shared(part(47)).startsWith('0.510869565217391304347826086956')).toBe(true);
    expect(canonical(decimal(shared(part(47))).plus(shared(part(45))))).toBe('1');
  });

  it('weighs a stake that grew by the days of each', () => {
    expect(shared(part(46, '0.5'), part(46, '0.7'))).toBe('0.6');
  });

  it('of who was never inside is none', () => {
    expect(shared()).toBe('0');
    expect(() => shareByDays([], 0)).toThrow('at least one day');
  });
});
