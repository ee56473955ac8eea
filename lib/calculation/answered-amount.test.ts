import { describe, expect, it } from 'vitest';
import { stateAmount } from './amount';
import type { MetricDefinition } from './metric-definition';
import { type AnswerSketch, type LeafSketch, leaf } from './testing/leaf';
import { metric } from './testing/metric';

const stated = (
  definition: MetricDefinition,
  answers: AnswerSketch | readonly AnswerSketch[],
  required = false,
) => {
  const asked: LeafSketch['asked'] = required ? { X: 'required' } : {};
  const result = leaf({ definitions: [definition], answers: { X: answers }, asked }).get('X');
  return result && stateAmount(result.amount);
};
const value = (text: string, comparator = '=') => ({ state: 'value', value: text, comparator });
const codes = (...list: string[]) => ({ state: 'codes', codes: list, comparator: '=' });

describe('one answer', () => {
  const NUMBER = metric('X');
  it.each<readonly [string, MetricDefinition, AnswerSketch, unknown]>([
    ['a number', NUMBER, { value: '1.5', comparator: '>' }, value('1.5', '>')],
    ['an estimate', NUMBER, { value: '2', kind: 'ESTIMATED' }, value('2')],
    ['zero', NUMBER, '0', value('0')],
    ['that it does not apply', NUMBER, { kind: 'NOT_APPLICABLE', value: '3' }, { state: 'not-applicable' }],
    [
      'that it is not available',
      NUMBER,
      { kind: 'NOT_AVAILABLE' },
      { state: 'missing', reason: 'not-available' },
    ],
    ['a number left empty', NUMBER, { value: null }, { state: 'missing', reason: 'unanswered' }],
    [
      'codes, each once',
      metric('X', { valueType: 'CODES' }),
      { codes: ['US', 'CN', 'US'] },
      codes('CN', 'US'),
    ],
    ['no codes', metric('X', { valueType: 'CODES' }), { codes: [] }, codes()],
    ['a date', metric('X', { valueType: 'DATE' }), '2023-03-21', codes('2023-03-21')],
    ['a text', metric('X', { valueType: 'TEXT' }), 'Signed.', codes('Signed.')],
    [
      'a text left empty',
      metric('X', { valueType: 'TEXT' }),
      { value: null },
      { state: 'missing', reason: 'unanswered' },
    ],
  ])('%s', (_what, definition, answer, expected) => {
    expect(stated(definition, answer)).toEqual(expected);
  });
});

describe('the members of a breakdown together', () => {
  const WASTE = metric('X', { breakdown: 'waste-kind' });
  const APART = metric('X', { breakdown: 'link', orgRule: 'sum_within_breakdown' });
  const of = (breakdown: string, differs: Partial<Exclude<AnswerSketch, string>>): AnswerSketch => ({
    breakdown,
    ...differs,
  });
  const NA = { kind: 'NOT_APPLICABLE' } as const;
  const NONE = { kind: 'NOT_AVAILABLE' } as const;
  const NOT_AVAILABLE = { state: 'missing', reason: 'not-available' };

  it.each<readonly [string, MetricDefinition, readonly AnswerSketch[], boolean, unknown]>([
    ['add up', WASTE, [of('A', { value: '1' }), of('B', { value: '2' })], true, value('3')],
    [
      'are as bounded as each',
      WASTE,
      [of('A', { value: '1', comparator: '>' }), of('B', { value: '2', comparator: '<' })],
      false,
      value('3', '~'),
    ],
    ['leave out what does not apply', WASTE, [of('A', { value: '1' }), of('B', NA)], true, value('1')],
    [
      'of which none applies do not apply',
      WASTE,
      [of('A', NA), of('B', NA)],
      true,
      { state: 'not-applicable' },
    ],
    [
      'of which one is not available are incomplete where required',
      WASTE,
      [of('A', { value: '1' }), of('B', NONE)],
      true,
      NOT_AVAILABLE,
    ],
    [
      'and where they are not, are what there is',
      WASTE,
      [of('A', { value: '1' }), of('B', NONE)],
      false,
      value('1'),
    ],
    [
      'of which the only one that applies is not available are not',
      WASTE,
      [of('A', NONE), of('B', NA)],
      false,
      NOT_AVAILABLE,
    ],
    [
      'do not count the total that was typed beside them',
      WASTE,
      [of('total', { value: '99' }), of('A', { value: '1' }), of('B', { value: '2' })],
      false,
      value('3'),
    ],
    ['are the total where it alone was given', WASTE, [of('total', { value: '99' })], false, value('99')],
    [
      'never added have none',
      APART,
      [of('A', { value: '1' }), of('B', { value: '2' })],
      false,
      { state: 'missing', reason: 'unanswered' },
    ],
    [
      'never added, but of one alone, are that one',
      APART,
      [of('A', { value: '1' }), of('B', NA)],
      false,
      value('1'),
    ],
    [
      'of codes are joined',
      metric('X', { valueType: 'CODES', breakdown: 'b' }),
      [of('A', { codes: ['US'] }), of('B', { codes: ['CN', 'US'] })],
      false,
      codes('CN', 'US'),
    ],
  ])('%s', (_what, definition, answers, required, expected) => {
    expect(stated(definition, answers, required)).toEqual(expected);
  });

  it('keep each its own amount', () => {
    const result = leaf({ definitions: [WASTE], answers: { X: [of('A', { value: '1' }), of('B', NA)] } }).get(
      'X',
    );
    expect(result?.parts).toMatchObject({ A: { state: 'value' }, B: { state: 'not-applicable' } });
  });
});
