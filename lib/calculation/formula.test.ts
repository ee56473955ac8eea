import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, operandsOf } from './expression';
import { formatFormula } from './format-formula';
import { FormulaError, parseFormula } from './formula';

describe('a formula', () => {
  it.each([
    'GHG-S12-GROSS-MB - GHG-CRED',
    'min(EN-EL-TOT, EN-PV-SELF - EN-PV-GEC-SOLD + EN-GEC)',
    'emissions(EN-FUEL-OTH, NON-CO2) + emissions(REF-KG, GWP-ODS)',
    'energy(EN-NG) + EN-EL-GRID - tce(EN-SOLD-OTH)',
    'CP-CO2 * 1000000 / CP-ORD',
    'union(prev(PW-COUNTRIES-CUM), PW-COUNTRIES)',
    'equivalent(EN-PV-SELF, HOME) + delta(LG-ROBOT-CUM)',
    '(A + B) * 0.5 / (C - D)',
    'A - (B - C)',
  ])('%s is read and written back', (text) => {
    expect(formatFormula(parseFormula(text))).toBe(text);
  });

  it('binds products before sums, and to the left', () => {
    expect(parseFormula('A - B * 2 - C')).toEqual({
      kind: 'difference',
      left: {
        kind: 'difference',
        left: { kind: 'metric', code: 'A' },
        right: {
          kind: 'product',
          left: { kind: 'metric', code: 'B' },
          right: { kind: 'number', value: '2' },
        },
      },
      right: { kind: 'metric', code: 'C' },
    });
  });

  it.each([
    ['A +', 3, 'Expected a number'],
    ['A -B', 2, 'minus sign stands between blanks'],
    ['A + b(C)', 4, 'Unknown function "b"'],
    ['prev(1)', 5, 'Expected a metric code'],
    ['coefficient(A)', 12, 'Expected a number'],
    ['emissions(A)', 11, 'Expected ","'],
    ['(A', 2, 'Expected ")"'],
    ['A B', 2, 'Expected the end'],
    ['A $ B', 2, 'Unexpected character'],
    ['1.5.2', 3, 'Unexpected character'],
    ['', 0, 'Expected a number'],
  ])('"%s" is refused at position %d', (text, position, message) => {
    try {
      parseFormula(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaError);
      expect((error as FormulaError).message).toContain(message);
      expect((error as FormulaError).position).toBe(position);
    }
  });

  it('tells what it reads, each operand once', () => {
    expect(operandsOf(parseFormula('prev(A) + B * B + emissions(B, LB) - delta(C)'))).toEqual([
      { metric: 'A', previous: true, basis: null },
      { metric: 'B', previous: false, basis: null },
      { metric: 'B', previous: false, basis: 'LB' },
      { metric: 'C', previous: false, basis: null },
      { metric: 'C', previous: true, basis: null },
    ]);
  });

  it('tells a year ago from the period before, and a coverage from its metric', () => {
    expect(operandsOf(parseFormula('A + lastyear(A) + prev(A) + coverage(A) / sum(A)'))).toEqual([
      { metric: 'A', previous: false, basis: null },
      { metric: 'A', previous: true, basis: null, yearAgo: true },
      { metric: 'A', previous: true, basis: null },
      { metric: 'A', previous: false, basis: null, coverage: true },
    ]);
  });

  it('of any shape survives being written and read', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(parseFormula(formatFormula(expression))).toEqual(expression);
      }),
    );
  });
});

const code = fc.constantFrom('EN-EL-GRID', 'S3-1', 'GHG-S2-MB', 'A');
const { expression: anyExpression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('0.5', '100', '1000000').map((value): Expression => ({ kind: 'number', value })),
    code.map((metric): Expression => ({ kind: 'metric', code: metric })),
    code.map((metric): Expression => ({ kind: 'prev', code: metric })),
    code.map((metric): Expression => ({ kind: 'lastyear', code: metric })),
    fc.constant<Expression>({ kind: 'coefficient', value: '0.95' }),
    code.map((metric): Expression => ({ kind: 'coverage', code: metric })),
    code.map((metric): Expression => ({ kind: 'over', name: 'average', code: metric })),
    code.map((metric): Expression => ({ kind: 'factor', name: 'emissions', code: metric, basis: 'NON-CO2' })),
    code.map((metric): Expression => ({ kind: 'factor', name: 'tce', code: metric, basis: 'TCE' })),
    fc.record({
      kind: fc.constantFrom('sum', 'difference', 'product', 'quotient', 'min', 'union'),
      left: tie('expression'),
      right: tie('expression'),
    }),
  ),
}));
