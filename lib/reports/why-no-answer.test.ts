import { expect, it } from 'vitest';
import type { Figure } from './figure';
import { whyNoAnswer } from './why-no-answer';

const figure = (said: Partial<Figure>): Figure => ({
  metric: 'EN-EL-GRID',
  nameEn: 'Grid electricity',
  nameZh: '外购电力',
  unit: 'MWh',
  topic: 'energy',
  value: null,
  shown: null,
  comparator: '=',
  status: 'not-available',
  coverage: { expected: 1, approved: 0 },
  periods: [],
  complete: false,
  estimatedShare: null,
  directShare: null,
  numerator: null,
  denominator: null,
  codes: [],
  previous: null,
  change: null,
  ...said,
});

const nothing = { figure: null, own: null, numerator: null, denominator: null, approval: null };
const asked = { ...nothing, figure: figure({}), own: figure({}) };
const valued = figure({ value: '12', coverage: { expected: 1, approved: 1 } });
const joined = { left: null, joined: '2022-08-15' };
const approval = { kind: 'APPROVED' };

it.each([
  ['a quarter before the site joined', nothing, joined, { why: 'outside', ...joined }],
  ['a quarter in which nobody had to answer', nothing, null, { why: 'not-required' }],
  ['a quarter that is not approved yet', asked, null, { why: 'waiting' }],
  ['an approved quarter without this answer', { ...asked, approval }, null, { why: 'unanswered' }],
])('%s says so', (_, line, outside, why) => {
  expect(whyNoAnswer(line, outside, false)).toEqual(why);
});

it('an amount without an answer of its own is carried, where its formula goes on from before', () => {
  const line = { ...nothing, figure: valued, own: valued, approval };
  expect(whyNoAnswer(line, null, true)).toEqual({ why: 'carried' });
});

it.each([
  ['a value', { ...nothing, figure: valued, own: valued }],
  ['members', { ...nothing, figure: figure({ codes: ['KE'] }), own: figure({ codes: ['KE'] }) }],
  ['a part of a ratio', { ...nothing, denominator: { metric: 'FIN-REV', value: '1', shown: '1' } }],
  ['an approval', { ...asked, own: figure({ coverage: { expected: 1, approved: 1 } }) }],
])('%s that rests on no answer is not explained away, inside or outside', (_, line) => {
  expect(whyNoAnswer(line, null, false)).toBeNull();
  expect(whyNoAnswer(line, joined, false)).toBeNull();
});
