import type { Cell } from '../cell';

/** A complete cell of one leaf, for tests. */
export const cell = (period: string, differs: Partial<Cell> = {}): Cell => ({
  period,
  value: null,
  numerator: null,
  denominator: null,
  comparator: '=',
  codes: [],
  expected: 1,
  approved: 1,
  reported: 1,
  estimated: '0',
  direct: '0',
  illustrative: false,
  ...differs,
});

export const QUARTERS = ['fy2023-q1', 'fy2023-q2', 'fy2023-q3', 'fy2023-q4'] as const;

/** A year of cells with these values; null is a quarter without a cell. */
export const year = (values: readonly (string | null)[]): (Cell | null)[] =>
  values.map((value, index) => (value === null ? null : cell(QUARTERS[index] ?? '', { value })));

/** A year of cells with these two parts. */
export const yearOfParts = (parts: readonly (readonly [string, string])[]): Cell[] =>
  parts.map(([numerator, denominator], index) => cell(QUARTERS[index] ?? '', { numerator, denominator }));
