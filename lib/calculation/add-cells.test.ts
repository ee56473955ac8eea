import { describe, expect, it } from 'vitest';
import { addCells, multiplierOf } from './add-cells';
import { type Amount, codesOf, NOT_APPLICABLE, numberOf, UNANSWERED } from './amount';
import { consolidate, type Participation } from './consolidate';
import { decimal } from './decimal';
import type { LeafResult } from './leaf-result';
import type { MetricDefinition } from './metric-definition';
import { metric } from './testing/metric';

const defined = (part: Partial<MetricDefinition>): MetricDefinition => metric('X', { unit: 't', ...part });

function leaf(amount: Amount, part: Partial<LeafResult> = {}): LeafResult {
  return {
    metric: 'X',
    amount,
    parts: { total: amount },
    expected: true,
    approved: amount.state !== 'missing',
    estimated: false,
    direct: false,
    illustrative: false,
    trace: {
      metric: 'X',
      definition: 1,
      origin: 'answered',
      formula: null,
      versionIds: [],
      operands: [],
      factors: [],
      steps: [],
    },
    ...part,
  };
}

const number = (text: string, comparator: '=' | '>' = '=') => numberOf(decimal(text), comparator);
const parts = (top: string, bottom: string) => ({ numerator: decimal(top), denominator: decimal(bottom) });

const cases: readonly (readonly [string, Partial<MetricDefinition>, readonly Participation[]])[] = [
  [
    'amounts times their shares',
    {},
    [
      { result: leaf(number('10.5', '>'), { estimated: true }), share: '0.5' },
      { result: leaf(number('7'), { direct: true, illustrative: true }), share: '1' },
      { result: leaf(UNANSWERED), share: '1' },
      { result: leaf(NOT_APPLICABLE), share: '1' },
      { result: leaf(number('900')), share: '0' },
    ],
  ],
  [
    'amounts without shares',
    { orgRule: 'sum' },
    [
      { result: leaf(number('10')), share: '0.5' },
      { result: leaf(number('4')), share: '1' },
    ],
  ],
  [
    'the parts of ratios',
    { kind: 'ratio', orgRule: 'sum_num/sum_den', numerator: 'A', denominator: 'B' },
    [
      { result: leaf(number('1.2'), parts('120', '100')), share: '1' },
      { result: leaf(number('1.3'), { ...parts('26', '20'), estimated: true }), share: '0.5' },
      { result: leaf(number('1.9', '>')), share: '1' },
    ],
  ],
  [
    'one ratio answered without parts',
    { kind: 'ratio', orgRule: 'sum_num/sum_den' },
    [
      { result: leaf(number('1.9', '>')), share: '1' },
      { result: leaf(UNANSWERED), share: '1' },
    ],
  ],
  [
    'several ratios answered without parts',
    { kind: 'ratio', orgRule: 'sum_num/sum_den' },
    [
      { result: leaf(number('1.9')), share: '1' },
      { result: leaf(number('1.2'), { estimated: true }), share: '1' },
    ],
  ],
  [
    'a ratio that has one of its parts only',
    { kind: 'ratio', orgRule: 'sum_num/sum_den' },
    [
      { result: leaf(number('1.2'), parts('120', '100')), share: '1' },
      { result: leaf(number('1.3'), { numerator: decimal('26') }), share: '1' },
      { result: leaf(number('1.3'), { denominator: decimal('26') }), share: '1' },
      { result: leaf(NOT_APPLICABLE), share: '1' },
    ],
  ],
  [
    'what is listed and never added',
    { orgRule: 'list', valueType: 'TEXT' },
    [{ result: leaf(codesOf(['an agreement'])), share: '1' }],
  ],
  ['what nobody reported', {}, [{ result: leaf(UNANSWERED), share: '1' }]],
  [
    'one reporter where there may be one',
    { orgRule: 'single_reporter' },
    [
      { result: leaf(number('3')), share: '0.5' },
      { result: leaf(UNANSWERED), share: '1' },
    ],
  ],
  [
    'lists of codes',
    { valueType: 'CODES', kind: 'distinct', orgRule: 'union' },
    [
      { result: leaf(codesOf(['CN', 'KE'])), share: '1' },
      { result: leaf(codesOf(['KE', 'US'], '>')), share: '1' },
    ],
  ],
  [
    'two reporters where there may be one',
    { orgRule: 'single_reporter' },
    [
      { result: leaf(number('3')), share: '1' },
      { result: leaf(number('4')), share: '0' },
    ],
  ],
  [
    'the same member of a breakdown',
    { orgRule: 'sum_within_breakdown' },
    [
      { result: leaf(number('3'), { parts: { a: number('3') } }), share: '1' },
      { result: leaf(number('4'), { parts: { a: number('4') } }), share: '1' },
    ],
  ],
  [
    'different members of a breakdown',
    { orgRule: 'sum_within_breakdown' },
    [
      { result: leaf(number('3'), { parts: { a: number('3') } }), share: '1' },
      { result: leaf(number('4'), { parts: { b: number('4') } }), share: '1' },
    ],
  ],
];

describe('adding leaves’ cells comes to what consolidating their results does', () => {
  it.each(cases)('%s', (_, part, participations) => {
    const definition = defined(part);
    const cells = participations.map(({ result, share }) => ({
      cell: consolidate(definition, 'fy2023-q1', [{ result, share: '1' }]),
      share,
    }));
    expect(addCells(definition, 'fy2023-q1', cells)).toEqual(
      consolidate(definition, 'fy2023-q1', participations),
    );
  });
});

it.each([
  ['a flow', {}, '0.5', '0.5'],
  ['a flow of a leaf that is outside', {}, '0', '0'],
  ['what is counted whole', { orgRule: 'sum' }, '0.5', '1'],
  ['what is counted whole, of a leaf that is outside', { orgRule: 'sum' }, '0', '0'],
  ['what one leaf reports for all', { orgRule: 'single_reporter' }, '0', '1'],
] as const)('%s with the share %j … is multiplied by %s', (_what, part, share, expected) => {
  expect(multiplierOf(defined(part), { share })).toBe(expected);
});

it('a boundary without a leaf has no cell', () => {
  expect(addCells(defined({}), 'fy2023-q1', [])).toBeNull();
});
