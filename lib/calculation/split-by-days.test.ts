import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, decimal, total } from './decimal';
import { splitByDays } from './split-by-days';

describe('a bill across a period boundary (WE-12)', () => {
  it('is divided by exact days, the last part being the remainder', () => {
    const [before, after] = splitByDays(decimal('10000'), [16, 15]).map(canonical);
    expect(before).toMatch(/^5161\.29032258064516129/);
    expect(after).toMatch(/^4838\.70967741935483870/);
  });

  it('gives each of several parts its own days', () => {
    expect(splitByDays(decimal('100'), [10, 25, 15]).map(canonical)).toEqual(['20', '50', '30']);
  });

  it('adds up to the bill exactly, however it is divided', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
        (kwh, days) => {
          const bill = decimal(`${kwh}.37`);
          expect(canonical(total(splitByDays(bill, days)))).toBe(canonical(bill));
        },
      ),
    );
  });

  it('has whole days', () => {
    for (const days of [[0, 3], [1.5, 3], []]) {
      expect(() => splitByDays(decimal('1'), days)).toThrow('at least one whole day');
    }
  });
});
