import { describe, expect, it } from 'vitest';
import {
  type Amount,
  codesOf,
  NO_FACTOR,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  numberOf,
  UNANSWERED,
} from './amount';
import { combineOutcomes } from './combine-outcomes';
import type { Comparator } from './comparator';
import { canonical, decimal } from './decimal';
import type { BinaryKind } from './expression';
import { type Outcome, outcome } from './outcome';

/** '>10' is a bounded amount, 'missing' what nobody needs, 'needed' what is, 'n/a', '{CN US}' codes, '#2' a written number. */
function read(text: string): Outcome {
  const known: Readonly<Record<string, Outcome>> = {
    missing: outcome(UNANSWERED),
    needed: outcome(UNANSWERED, true),
    'no factor': outcome(NO_FACTOR, true),
    'n/a': outcome(NOT_APPLICABLE),
  };
  if (known[text]) return known[text];
  if (text.startsWith('{')) return outcome(codesOf(text.slice(1, -1).split(' ')));
  if (text.startsWith('#')) return { ...outcome(numberOf(decimal(text.slice(1)))), constant: true };
  const [, comparator, digits] = /^([>≥~<]?)(.+)$/.exec(text) as RegExpExecArray;
  return outcome(numberOf(decimal(digits as string), (comparator || '=') as Comparator));
}

function write({ amount, needed }: Outcome): string {
  const said = (comparator: Comparator) => (comparator === '=' ? '' : comparator);
  switch (amount.state) {
    case 'value':
      return `${said(amount.comparator)}${canonical(amount.value)}`;
    case 'codes':
      return `${said(amount.comparator)}{${amount.codes.join(' ')}}`;
    case 'not-applicable':
      return 'n/a';
    case 'missing':
      if (amount.reason === 'no-factor') return 'no factor';
      return needed ? 'needed' : 'missing';
  }
}

const table = (kind: BinaryKind, rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)(`${kind} of %s and %s: %s`, (left, right, expected) => {
    expect(write(combineOutcomes(kind, read(left), read(right)))).toBe(expected);
  });

describe('a sum leaves out what is not there', () => {
  table('sum', [
    ['3', '4', '7'],
    ['3', 'missing', '3'],
    ['missing', '4', '4'],
    ['3', 'n/a', '3'],
    ['n/a', '4', '4'],
    ['n/a', 'n/a', 'n/a'],
    ['n/a', 'missing', 'missing'],
    ['missing', 'n/a', 'missing'],
    ['missing', 'missing', 'missing'],
    ['needed', '4', 'needed'],
    ['3', 'needed', 'needed'],
    ['needed', 'n/a', 'needed'],
    ['missing', 'needed', 'needed'],
    ['no factor', '4', 'no factor'],
    ['needed', 'no factor', 'no factor'],
    ['>3', '4', '>7'],
    ['>3', '<4', '~7'],
  ]);
});

describe('a difference needs both, or one alone', () => {
  table('difference', [
    ['7', '4', '3'],
    ['7', 'n/a', '7'],
    ['n/a', '4', '-4'],
    ['n/a', '>4', '<-4'],
    ['n/a', 'n/a', 'n/a'],
    ['n/a', 'missing', 'missing'],
    ['missing', 'n/a', 'missing'],
    ['7', 'missing', 'needed'],
    ['missing', '4', 'needed'],
    ['missing', 'missing', 'missing'],
    ['#7', 'missing', 'missing'],
    ['missing', '#7', 'missing'],
    ['needed', 'missing', 'needed'],
    ['no factor', '4', 'no factor'],
    ['>7', '4', '>3'],
    ['7', '>4', '<3'],
    ['>7', '<4', '>3'],
    ['7', '≥4', '~3'],
  ]);
});

describe('a product is of both or of nothing', () => {
  table('product', [
    ['3', '4', '12'],
    ['3', 'n/a', 'n/a'],
    ['n/a', '4', 'n/a'],
    ['n/a', 'needed', 'n/a'],
    ['3', 'missing', 'needed'],
    ['missing', '4', 'needed'],
    ['#2', 'missing', 'missing'],
    ['missing', '#2', 'missing'],
    ['{CN}', 'missing', 'needed'],
    ['>3', '2', '>6'],
    ['>3', '-2', '<-6'],
    ['-2', '>3', '<-6'],
    ['≥3', '-2', '~-6'],
    ['>3', '0', '>0'],
    ['>3', '>4', '>12'],
    ['>3', '<4', '~12'],
  ]);
});

describe('a quotient is of both, and over zero of none', () => {
  table('quotient', [
    ['12', '4', '3'],
    ['12', '0', 'needed'],
    ['0', '4', '0'],
    ['n/a', '4', 'n/a'],
    ['12', 'n/a', 'n/a'],
    ['12', 'missing', 'needed'],
    ['>12', '4', '>3'],
    ['>12', '-4', '<-3'],
    ['12', '>4', '<3'],
    ['-12', '>4', '>-3'],
    ['12', '≥4', '~3'],
    ['>12', '<4', '>3'],
  ]);
});

describe('the smaller of two is bounded only by what may in truth be smaller', () => {
  table('min', [
    ['3', '4', '3'],
    ['4', '3', '3'],
    ['3', '>4', '3'],
    ['3', '≥4', '3'],
    ['3', '<4', '<3'],
    ['3', '~4', '~3'],
    ['~4', '3', '~3'],
    ['>3', '4', '>3'],
    ['<3', '4', '<3'],
    ['>3', '<4', '~3'],
    ['3', '>3', '3'],
    ['>3', '3', '3'],
    ['<3', '3', '<3'],
    ['3', '<3', '<3'],
    ['3', 'missing', 'needed'],
    ['3', 'n/a', 'n/a'],
  ]);
});

describe('a union joins what there is', () => {
  table('union', [
    ['{CN US}', '{US FR}', '{CN FR US}'],
    ['{CN}', 'missing', '{CN}'],
    ['missing', '{CN}', '{CN}'],
    ['{CN}', 'n/a', '{CN}'],
    ['n/a', 'n/a', 'n/a'],
    ['{CN}', 'needed', 'needed'],
  ]);

  it('as bounded as its sides', () => {
    const bounded = outcome(codesOf(['CN'], '>'));
    expect(write(combineOutcomes('union', bounded, read('{US}')))).toBe('>{CN US}');
  });
});

describe('a number written in the formula', () => {
  const constant = (kind: BinaryKind, left: string, right: string) =>
    combineOutcomes(kind, read(left), read(right)).constant;

  it('stays one beside its like, and is an amount beside an amount', () => {
    expect(constant('product', '#2', '#3')).toBe(true);
    expect(constant('product', '#2', '3')).toBe(false);
    expect(constant('quotient', '3', '#2')).toBe(false);
    expect(constant('min', '#2', '#3')).toBe(true);
  });
});

it('numbers and codes do not mix: then the definition itself is wrong', () => {
  expect(() => combineOutcomes('sum', read('{CN}'), read('1'))).toThrow('adds numbers, not codes');
  expect(() => combineOutcomes('difference', read('1'), read('{CN}'))).toThrow('adds numbers, not codes');
  expect(() => combineOutcomes('union', read('{CN}'), read('1'))).toThrow('joins lists of codes, not value');
});

it('of what is missing the reason is said upwards only where it is a factor', () => {
  const reason = (amount: Amount) => {
    const made = combineOutcomes('sum', outcome(amount, true), read('1')).amount;
    return made.state === 'missing' ? made.reason : made.state;
  };
  expect([NO_FACTOR, NOT_AVAILABLE, UNANSWERED].map(reason)).toEqual([
    'no-factor',
    'unanswered',
    'unanswered',
  ]);
});
