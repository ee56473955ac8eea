import type { Comparator } from './comparator';

/** One boundary's metric in one period, as a rollup keeps it; decimals as canonical text. */
export type Cell = {
  readonly period: string;
  /** Null where nothing was reported, and of ratios wherever their two parts stand. Of codes: how many. */
  readonly value: string | null;
  /** Of ratios: sums of the parts over those leaves that have both. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly comparator: Comparator;
  /** Union of the leaves' codes; of metrics added only within one member of a breakdown: the members answered. */
  readonly codes: readonly string[];
  readonly expected: number;
  readonly approved: number;
  readonly reported: number;
  /** Sum of absolute amounts (of ratios: of denominators) that are estimated, or rest on direct answers. */
  readonly estimated: string;
  readonly direct: string;
  readonly illustrative: boolean;
};

/** What two cells of one period are compared by. */
export const cellFacts = [
  'value',
  'numerator',
  'denominator',
  'comparator',
  'codes',
  'expected',
  'approved',
  'reported',
  'estimated',
  'direct',
  'illustrative',
] as const satisfies readonly (keyof Cell)[];

/** Nothing where nobody was asked and nobody answered. */
export const asked = (cell: Cell): Cell | null => (cell.expected + cell.reported > 0 ? cell : null);
