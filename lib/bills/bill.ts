import type { CivilDate } from '../calendar/civil-date';

/** An amount over some days, both end days inside. Amounts are canonical number text. */
export interface Bill {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** As it was billed. */
  readonly amount: string;
  readonly unit: string;
  /** In the metric's unit. */
  readonly value: string;
}

/** What of a bill falls into one quarter, by exact day fractions (calculation-rules §6, WE-12). */
export interface BillPart extends Omit<Bill, 'value'> {
  /** In the unit it was billed in. */
  readonly part: string;
  readonly days: { readonly inside: number; readonly of: number };
}

/** Days from one to another, both inside. */
export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Bills as one quarter's answer. */
export interface ReadBills {
  /** The exact amount of the quarter in the metric's unit. */
  readonly value: string;
  /** The unit all bills share; else the metric's. */
  readonly unit: string;
  readonly parts: readonly BillPart[];
  /** Days of the quarter that no bill covers, in order. */
  readonly uncovered: readonly Stretch[];
  readonly uncoveredDays: number;
}

/** A key of messages/errors, and the values of its sentence. */
export interface BillRefusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}
