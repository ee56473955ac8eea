import { type Decimal, decimal, divide, multiply, total } from './decimal';

/** Days of a period on which a boundary counts a unit with the same accounting share. */
export type SharedDays = { readonly days: number; readonly share: Decimal };

/** A period share is kept to so many places: a fraction of days seldom ends. */
const PLACES = 60;

/**
 * The share with which what flows through a period counts: accounting shares weighed by the days each was in force,
 * over all days of the period (calculation-rules §6; a store that joins on 15 August counts 47 of 92 days of its quarter).
 */
export function shareByDays(parts: readonly SharedDays[], daysOfPeriod: number): Decimal {
  const weighed = total(parts.map(({ days, share }) => multiply(share, decimal(String(days)))));
  const share = divide(weighed, decimal(String(daysOfPeriod)));
  if (!share) throw new Error('A period has at least one day');
  return share.toDecimalPlaces(PLACES);
}
