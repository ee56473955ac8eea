import type { Comparator } from '../calculation/comparator';
import type { LackingLeaf } from './lacking';

/**
 * What a figure rests on. `published`: somebody printed exactly this figure and ours agrees; `derived`: its formula
 * reads only such figures; `illustrative`: some answer under it is; `reported`: answered and approved, nothing more
 * to say; `listed`: its members are listed and never added; `not-available`: there is no value.
 */
export type FigureStatus = 'published' | 'derived' | 'illustrative' | 'reported' | 'listed' | 'not-available';

/** The same figure a year before; only where that is complete. */
export interface PreviousFigure {
  readonly value: string;
  readonly shown: string;
  readonly comparator: Comparator;
  readonly status: FigureStatus;
}

export interface FigureChange {
  readonly absolute: string;
  readonly relative: string | null;
  readonly kind: 'percent' | 'points';
  /** With its sign and one decimal: '+32.3', '-2.6'. */
  readonly shown: string;
  /** One of the two values is bounded or approximate. */
  readonly approximate: boolean;
  /** The two values were calculated with factors of different series: the change is no trend. */
  readonly seriesBreak?: true;
}

/** Leaves asked and approved in one period. */
export interface PeriodCoverage {
  readonly period: string;
  readonly expected: number;
  readonly approved: number;
}

/** A metric of a boundary in a period, ready to be printed; decimals as canonical text. */
export interface Figure {
  readonly metric: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly unit: string;
  readonly topic: string;
  readonly value: string | null;
  /** Rounded for print, without separators. */
  readonly shown: string | null;
  readonly comparator: Comparator;
  readonly status: FigureStatus;
  readonly coverage: { readonly expected: number; readonly approved: number };
  readonly periods: readonly PeriodCoverage[];
  readonly complete: boolean;
  /** Leaves that are missing in it because no factor was found; left out where there are none. */
  readonly lacking?: readonly LackingLeaf[];
  readonly estimatedShare: string | null;
  readonly directShare: string | null;
  /** Of ratios: the sums of their parts. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly codes: readonly string[];
  readonly previous: PreviousFigure | null;
  readonly change: FigureChange | null;
}
