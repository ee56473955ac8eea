import { expect, test } from 'vitest';
import type { LeafFace } from './lay-out-leaf';
import { withTyped } from './with-typed';

const saved = {
  leaf: 'eleme-platform',
  metric: 'LG-KWH-OUT',
  breakdown: 'total',
  kind: 'REPORTED',
  comparator: '=',
  entered: '11,000',
  reason: '',
  note: '',
  sourceKind: null,
  revision: 3,
} as const;
const cell = { breakdown: 'total', draft: saved, value: '11000', codes: [], problems: [{ code: 'jump' }] };
const leaf = {
  code: 'eleme-platform',
  sections: [{ topic: 'energy', questions: [{ question: { metric: 'LG-KWH-OUT' }, cells: [cell] }] }],
} as unknown as LeafFace;

const words = {
  'k:LG-KWH-OUT': 'ESTIMATED',
  'c:LG-KWH-OUT': '~',
  'x:LG-KWH-OUT': 'Meter out of order',
  'n:LG-KWH-OUT': 'See June',
  's:LG-KWH-OUT': 'ESTIMATE',
};
const faceOf = (values: Record<string, string>) => withTyped(leaf, values).sections[0]?.questions[0];

test('what was typed stands in the cell, unread, with the revision it was typed against', () => {
  const face = faceOf({ ...words, 'v:LG-KWH-OUT:total': '12,000', 'r:LG-KWH-OUT:total': '2' });
  expect(face?.cells[0]).toMatchObject({
    draft: {
      entered: '12,000',
      kind: 'ESTIMATED',
      comparator: '~',
      reason: 'Meter out of order',
      revision: 2,
    },
    value: null,
    problems: [],
  });
  expect(face?.typed).toMatchObject({ note: 'See June', sourceKind: 'ESTIMATE' });
});

test('what says the same as was saved is still saved', () => {
  const same = { 'k:LG-KWH-OUT': 'REPORTED', 'c:LG-KWH-OUT': '=', 'v:LG-KWH-OUT:total': '11,000' };
  expect(faceOf(same)?.cells[0]).toMatchObject({ value: '11000', problems: [{ code: 'jump' }] });
});

test('a question that was not sent, or sent in words nobody knows, stays as it was', () => {
  const before = leaf.sections[0]?.questions[0];
  expect(faceOf({})).toBe(before);
  expect(faceOf({ 'k:LG-KWH-OUT': 'GUESSED', 'v:LG-KWH-OUT:total': '1' })).toBe(before);
});
