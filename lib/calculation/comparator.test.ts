import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARATORS, type Comparator, combine, comparator, opposite } from './comparator';

const any = fc.constantFrom<Comparator>(...COMPARATORS);

describe('comparators of a sum', () => {
  it.each<[Comparator[], Comparator]>([
    [[], '='],
    [['=', '='], '='],
    [['>', '='], '>'],
    [['≥', '='], '≥'],
    [['≥', '>'], '>'],
    [['<', '='], '<'],
    [['>', '<'], '~'],
    [['≥', '<'], '~'],
    [['~', '='], '~'],
  ])('%j together are %s', (given, expected) => {
    expect(combine(given)).toBe(expected);
  });

  it('do not depend on order or grouping', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(combine([b, a])).toBe(combine([a, b]));
        expect(combine([combine([a, b]), c])).toBe(combine([a, combine([b, c])]));
        expect(combine([a, b, c])).toBe(combine([combine([a, b]), c]));
      }),
    );
  });

  it('are unchanged by exact amounts and by themselves, and swallowed by approximate ones', () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(combine([a, '='])).toBe(a);
        expect(combine([a, a])).toBe(a);
        expect(combine([a, '~'])).toBe('~');
      }),
    );
  });
});

describe('the opposite of a comparator', () => {
  it('turns strict bounds round and back', () => {
    for (const strict of ['=', '>', '<', '~'] as const) expect(opposite(opposite(strict))).toBe(strict);
  });

  it('of "at least" is approximate, since nobody can state "at most"', () => {
    expect(opposite('≥')).toBe('~');
  });
});

it.each(COMPARATORS)('reads %s', (text) => {
  expect(comparator(text)).toBe(text);
});

it('knows no other comparator', () => {
  expect(() => comparator('≤')).toThrow('Unknown comparator');
});
