import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCells } from './add-cells';
import { aggregateOverTime } from './aggregate-over-time';
import type { Cell } from './cell';
import { consolidate, type Participation } from './consolidate';
import { canonical, decimal, total } from './decimal';
import { answeredLeaf } from './testing/answered-leaf';
import { QUARTERS } from './testing/cells';
import { leaf } from './testing/leaf';
import { metric } from './testing/metric';
import { convert, findUnit, type Unit } from './unit';

const RUNS = { numRuns: 25 };
const FLOW = metric('FLOW');
const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => canonical(decimal(`${n}`)));
const positive = fc.integer({ min: 1, max: 10_000_000 }).map((n) => `${n}`);

/** A leaf's answer in each quarter, with the share it counts with and the part of the group it belongs to. */
const leaves = fc.array(
  fc.record({
    values: fc.tuple(amount, amount, amount, amount),
    kind: fc.constantFrom('REPORTED' as const, 'ESTIMATED' as const),
    direct: fc.boolean(),
    share: fc.constantFrom('1', '0.4', '0.415', '0.3333333333'),
    part: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);
type Drawn = Parameters<Parameters<typeof leaves.map>[0]>[0];

const inQuarter = (drawn: Drawn, quarter: number): Participation[] =>
  drawn.map(({ values, kind, direct, share }) => ({
    result: answeredLeaf(FLOW, { value: values[quarter] ?? '0', kind, direct }),
    share,
  }));
const cellsOf = (drawn: Drawn): Cell[] =>
  QUARTERS.map((period, quarter) => consolidate(FLOW, period, inQuarter(drawn, quarter)));

describe('any group of leaves', () => {
  it('comes to the same whichever way it is divided into units', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const units = [0, 1, 2, 3].flatMap((part) => {
          const inside = drawn.filter((each) => each.part === part);
          return inside.length > 0 ? [consolidate(FLOW, 'fy2023-q1', inQuarter(inside, 0))] : [];
        });
        const group = addCells(
          FLOW,
          'fy2023-q1',
          units.map((cell) => ({ cell, share: '1' })),
        );
        expect(group).toEqual(consolidate(FLOW, 'fy2023-q1', inQuarter(drawn, 0)));
      }),
      RUNS,
    );
  });

  it('comes to the same added over quarters first or over leaves first', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const group = aggregateOverTime(FLOW, cellsOf(drawn), QUARTERS).value;
        const each = drawn.map((one) => aggregateOverTime(FLOW, cellsOf([one]), QUARTERS).value ?? '0');
        expect(canonical(total(each.map(decimal)))).toBe(group);
      }),
      RUNS,
    );
  });

  it('has shares estimated and directly answered between none and all', () => {
    fc.assert(
      fc.property(leaves, (drawn) => {
        const { estimatedShare, directShare } = aggregateOverTime(FLOW, cellsOf(drawn), QUARTERS);
        for (const share of [estimatedShare, directShare]) {
          expect(decimal(share ?? '0').gte(0) && decimal(share ?? '0').lte(1)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('a formula', () => {
  const worth = (formula: string, answers: Readonly<Record<string, string>>) =>
    leaf({
      definitions: ['A', 'B', 'C'].map((code) => metric(code)).concat(metric('X', { formula })),
      answers,
    }).get('X')?.amount;

  it.each([
    ['A + B + C', 'C + B + A'],
    ['min(A, B)', 'min(B, A)'],
    ['A * B', 'B * A'],
    ['A + (B + C)', '(A + B) + C'],
  ])('%s and %s are the same', (one, other) => {
    fc.assert(
      fc.property(amount, amount, amount, (A, B, C) => {
        const answers = { A, B, C };
        expect(worth(other, answers)).toEqual(worth(one, answers));
      }),
      RUNS,
    );
  });

  it('of two lists of codes joins them in either order', () => {
    const codes = fc.array(fc.constantFrom('CN', 'US', 'FR', 'DE', 'JP'));
    const joined = (formula: string, A: string[], B: string[]) => {
      const listed = { valueType: 'CODES', kind: 'distinct' } as const;
      const definitions = [metric('A', listed), metric('B', listed), metric('X', { ...listed, formula })];
      return leaf({ definitions, answers: { A: { codes: A }, B: { codes: B } } }).get('X')?.amount;
    };
    fc.assert(
      fc.property(codes, codes, (A, B) => {
        expect(joined('union(B, A)', A, B)).toEqual(joined('union(A, B)', A, B));
      }),
      RUNS,
    );
  });
});

describe('a unit that is written larger or smaller', () => {
  const written = (value: string, from: string, to: string) => {
    const made = convert(decimal(value), findUnit(from) as Unit, findUnit(to) as Unit);
    return made ? canonical(made) : '';
  };

  it.each([
    ['MWh', 'kWh'],
    ['t', 'kg'],
    ['GJ', 'MJ'],
    ['m3', 'L'],
  ])('%s as %s: total and ratio stay what they were', (large, small) => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [smallA, smallB] = [written(a, large, small), written(b, large, small)];
        const sum = canonical(total([a, b].map(decimal)));
        expect(written(canonical(total([smallA, smallB].map(decimal))), small, large)).toBe(sum);
        const ratio = (A: string, B: string) =>
          leaf({
            definitions: [metric('A'), metric('B'), metric('X', { formula: 'A / B' })],
            answers: { A, B },
          }).get('X')?.trace.steps;
        expect(ratio(smallA, smallB)).toEqual(ratio(a, b));
      }),
      RUNS,
    );
  });
});
