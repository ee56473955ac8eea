import { canonical, decimal } from '../calculation/decimal';
import { splitByDays } from '../calculation/split-by-days';
import { daysByQuarter } from '../calendar/days-by-quarter';
import type { Bill, BillPart } from './bill';

/**
 * What of a bill falls into a quarter that it touches. It is divided over every quarter it touches, not into inside and
 * outside: so what its quarters are told adds up to the bill exactly, whichever of them is asked first.
 */
export function partOfQuarter(bill: Bill, quarter: string): BillPart & { readonly share: string } {
  const { value, ...billed } = bill;
  const touched = daysByQuarter(bill.from, bill.to);
  const place = touched.findIndex((one) => one.quarter === quarter);
  const days = touched.map((one) => one.days);
  const inside = days[place];
  if (inside === undefined) throw new Error('The bill does not touch the quarter');
  const of = days.reduce((sum, count) => sum + count, 0);
  const partOf = (amount: string): string => {
    const part = splitByDays(decimal(amount), days)[place];
    return part === undefined ? '0' : canonical(part);
  };
  return { ...billed, days: { inside, of }, part: partOf(bill.amount), share: partOf(value) };
}
