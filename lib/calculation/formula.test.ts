import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, operandsOf } from './expression';
import { formatFormula } from './format-formula';
import { FormulaError, parseFormula, readFormula } from './formula';

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

describe('what cannot be read', () => {
  const refused = (text: string): FormulaError => {
    try {
      parseFormula(text);
    } catch (error) {
      if (error instanceof FormulaError) return error;
    }
    throw new Error(`${text} was read.`);
  };

  it.each([
    ['A +', 'operand', '', 3],
    ['A -B', 'bare-minus', '-', 2],
    ['A- B', 'bare-minus', '-', 1],
    ['- A', 'bare-minus', '-', 0],
    ['A + b(C)', 'function', 'b', 4],
    ['prev(1)', 'metric-code', '1', 5],
    ['prev A', 'opening', 'A', 5],
    ['coefficient(A)', 'number', 'A', 12],
    ['emissions(A)', 'comma', ')', 11],
    ['emissions(A, 1)', 'basis', '1', 13],
    ['min(A B)', 'comma', 'B', 6],
    ['union(A, B', 'closing', '', 10],
    ['(A + B', 'closing', '', 6],
    ['A + )', 'operand', ')', 4],
    ['A (B)', 'end', '(', 2],
    ['A +   $', 'character', '$', 6],
  ] as const)('"%s": %s, “%s”', (formula, fault, found, position) => {
    expect(refused(formula)).toMatchObject({ name: 'FormulaError', fault, found, position, formula });
  });
});

describe('every part of a formula knows its place', () => {
  it('from its first character to behind its last, blanks and brackets around it left out', () => {
    const text = '  (A + prev(B)) * 2 ';
    const placed = [...readFormula(text).places.values()].map(({ from, to }) => text.slice(from, to));
    expect(placed).toEqual(['A', 'prev(B)', 'A + prev(B)', '2', '(A + prev(B)) * 2']);
  });

  it('where it can be read again by itself', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const text = formatFormula(expression);
        for (const [part, { from, to }] of readFormula(text).places) {
          expect(parseFormula(text.slice(from, to))).toEqual(part);
        }
      }),
      { numRuns: 40 },
    );
  });
});
