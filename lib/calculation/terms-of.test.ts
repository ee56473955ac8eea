import { expect, it } from 'vitest';
import type { Expression } from './expression';
import { formatFormula } from './format-formula';
import { parseFormula } from './formula';
import { termsOf } from './terms-of';

type Part = { readonly kind: Expression['kind']; readonly text: string; readonly parts: readonly Part[] };

const part = (expression: Expression): Part => ({
  kind: expression.kind,
  text: formatFormula(expression),
  parts: 'left' in expression ? [part(expression.left), part(expression.right)] : [],
});

const rows = (formula: string) =>
  termsOf(part(parseFormula(formula))).map(({ sign, part: { text } }) => `${sign}${text}`);

it.each([
  ['A + B', ['A', '+B']],
  ['A - B', ['A', '−B']],
  ['A - B + C - D', ['A', '−B', '+C', '−D']],
  ['A * B + C / D', ['A * B', '+C / D']],
  ['A - (B + C)', ['A', '−B + C']],
  ['A * (B + C)', ['A', 'B + C']],
  ['min(A, B - C)', ['A', 'B - C']],
  ['A', []],
])('%s is told in the rows %j', (formula, expected) => {
  expect(rows(formula)).toEqual(expected);
});

it('a sum whose parts were not kept is told as it stands', () => {
  expect(termsOf<Part>({ kind: 'sum', text: 'A + B', parts: [] })).toEqual([
    { sign: '', part: { kind: 'sum', text: 'A + B', parts: [] } },
  ]);
});
