import { describe, expect, it } from 'vitest';
import { parseFormula } from './formula';
import { suggestCases } from './suggest-cases';
import { inputsOf, isCaseText, tryCase } from './test-case';

it('a formula reads its metrics, its functions and nothing twice', () => {
  expect(inputsOf(parseFormula('prev(A) + B * 2 - emissions(C, LB) / B'))).toEqual([
    'prev(A)',
    'B',
    'emissions(C, LB)',
  ]);
});

describe('a case is worked out by the rules of the ledger', () => {
  it.each([
    ['A + B', { A: '100', B: '20.5' }, '120.5', '120.5', true],
    ['A + B', { A: '100', B: 'missing' }, '100', '100', true],
    ['A - B', { A: '100', B: 'missing' }, 'missing', 'missing', true],
    ['A - B', { A: '100', B: 'n/a' }, '100', '100', true],
    ['A / B', { A: '1', B: '0' }, 'missing', 'missing', true],
    [
      'A / B',
      { A: '2', B: '3' },
      '0.667',
      '0.666666666666666666666666666666666666666666666666666666666667',
      true,
    ],
    [
      'A / B',
      { A: '2', B: '3' },
      '0.666',
      '0.666666666666666666666666666666666666666666666666666666666667',
      false,
    ],
    ['A / B', { A: '2' }, '1', 'missing', false],
    ['A * 2', { A: 'n/a' }, 'n/a', 'n/a', true],
    ['union(A, B)', { A: 'CN SG', B: 'SG US' }, 'US CN SG', 'CN SG US', true],
    ['union(A, B)', { A: 'CN', B: 'missing' }, 'CN SG', 'CN', false],
    ['emissions(A, LB) + B', { 'emissions(A, LB)': '3', B: '4' }, '7', '7', true],
  ] as const)('%s of %j', (formula, given, expected, result, kept) => {
    expect(tryCase(parseFormula(formula), { given, expected })).toEqual({ given, expected, result, kept });
  });
});

it('numbers and codes are told apart', () => {
  expect(['-1.5', 'missing', 'n/a'].every((text) => isCaseText(text, false))).toBe(true);
  expect(['', '1,5', '1e3', 'CN'].some((text) => isCaseText(text, false))).toBe(false);
  expect(['CN', 'CN SG', 'n/a'].every((text) => isCaseText(text, true))).toBe(true);
  expect(['', 'CN,SG'].some((text) => isCaseText(text, true))).toBe(false);
});

describe('a formula without examples gets some', () => {
  it.each([
    ['A', [['100', '100']]],
    [
      'A + B',
      [
        ['100 180', '280'],
        ['100 missing', '100'],
        ['100 n/a', '100'],
      ],
    ],
    [
      '100 * A / B',
      [
        ['100 180', '55.555556'],
        ['100 missing', 'missing'],
        ['100 n/a', 'n/a'],
        ['100 0', 'missing'],
      ],
    ],
  ] as const)('%s', (formula, expected) => {
    const cases = suggestCases(parseFormula(formula));
    expect(cases.map((one) => [Object.values(one.given).join(' '), one.expected])).toEqual(expected);
  });

  it.each([
    ['A + B / C', true],
    ['A / C + B', true],
    ['A * B - C', false],
  ])('%s with a zero, since something is divided: %s', (formula, zero) => {
    const lasts = suggestCases(parseFormula(formula)).map(({ given }) => Object.values(given).at(-1));
    expect(lasts.includes('0')).toBe(zero);
  });

  it('that it keeps', () => {
    const formula = parseFormula('union(prev(A), B)');
    expect(suggestCases(formula).map((one) => tryCase(formula, one).kept)).toEqual([true, true, true]);
  });

  it('none where nothing is read', () => {
    expect(suggestCases(parseFormula('1 + 2'))).toEqual([]);
  });
});
