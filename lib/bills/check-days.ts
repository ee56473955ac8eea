import { daysBetween } from '../calendar/days-between';
import type { Bill, BillRefusal, Stretch } from './bill';

/** More than two years on one bill is a year mistyped. */
export const longestBill = 732;

/** What is wrong with the days of bills asked about for one quarter: the first that would be put right; null where nothing. */
export function checkDays(bills: readonly Bill[], { from: start, to: end }: Stretch): BillRefusal | null {
  for (const { from, to } of bills) {
    if (to < from) return { code: 'bill-ends-before-start', values: { from, to } };
    const days = daysBetween(from, to) + 1;
    if (days > longestBill) return { code: 'bill-too-long', values: { from, to, count: String(days) } };
    if (to < start || from > end) return { code: 'bill-outside-quarter', values: { from, to, start, end } };
  }
  return overlapOf(bills);
}

/** The first days that two bills claim. */
function overlapOf(bills: readonly Bill[]): BillRefusal | null {
  const inOrder = [...bills].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  let covered = '';
  for (const { from, to } of inOrder) {
    if (from <= covered) {
      return { code: 'bills-overlap', values: { from, to: to < covered ? to : covered } };
    }
    covered = to;
  }
  return null;
}
