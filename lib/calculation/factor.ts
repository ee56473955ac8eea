import type { Comparator } from './comparator';

/** One factor of one edition, as it stands in the catalogue. An amount × numerator ÷ denominator is in its unit. */
export type Factor = {
  readonly id: number;
  readonly code: string;
  readonly edition: string;
  /** What editions of its kind are about; null converts units, and is in force without being chosen. */
  readonly subject: string | null;
  readonly series: string | null;
  readonly publishedOn: string | null;
  /** Metric codes it serves. */
  readonly activities: readonly string[];
  readonly basis: string;
  /** Null: anywhere. */
  readonly region: string | null;
  /** Member of the activity's breakdown; null: any. */
  readonly member: string | null;
  /** "CO2", "fossil CH4", "N2O": multiplied by its potential; "CO2e" or null: as it is. */
  readonly gas: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly comparator: Comparator;
  /** Civil dates of the data it was made from; null: open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly parts: readonly FactorPart[];
};

/** One part of a product that is kept apart, so that it can be replaced: heat value, carbon content, oxidation. */
export type FactorPart = { readonly part: string; readonly value: string; readonly unit: string };
