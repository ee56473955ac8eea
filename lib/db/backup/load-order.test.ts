import { expect, test } from 'vitest';
import { loadOrder } from './load-order';

const table = (name: string, ...parents: string[]) => ({
  name,
  parents,
  columns: [],
  key: [],
  hashed: false,
  frozen: false,
});

test('one pass is enough where every table stands behind those it refers to', () => {
  expect(loadOrder([table('unit'), table('metric'), table('rollup', 'unit', 'metric')])).toEqual([
    new Set(['unit', 'metric', 'rollup']),
  ]);
});

test('a table that stands before its parents waits for the next pass', () => {
  expect(loadOrder([table('rollup', 'metric'), table('draft', 'rollup'), table('metric')])).toEqual([
    new Set(['metric']),
    new Set(['rollup', 'draft']),
  ]);
});

test('a circle is no order', () => {
  expect(() => loadOrder([table('a', 'b'), table('b', 'a')])).toThrow('circle');
});
