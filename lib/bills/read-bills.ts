import { canonical, decimal, total } from '../calculation/decimal';
import { addDays } from '../calendar/add-days';
import { daysBetween } from '../calendar/days-between';
import { parsePeriodCode } from '../calendar/parse-period-code';
import { quarterSpan } from '../calendar/quarter-span';
import type { BillRefusal, ReadBills, Stretch } from './bill';
import { checkDays } from './check-days';
import { meansBills, parseBills } from './parse-bills';
import { partOfQuarter } from './part-of-quarter';

/** What the question asks for; `min` and `max` as plain number text. */
export interface BillsAsked {
  readonly unit: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly timeRule: string;
}

const integerDigits = 20;

/**
 * An entry of bills as the answer of a quarter; null where it means a number. `period`: a quarter's code, any other is no
 * quarter. Refused: bills for what does not add up over days, for a campaign, and whatever cannot be read or divided. Pure.
 */
export function readBills(
  entered: string,
  asked: BillsAsked,
  period: string,
): ReadBills | BillRefusal | null {
  if (!meansBills(entered)) return null;
  const quarter = parsePeriodCode(period);
  if (asked.timeRule !== 'sum') return { code: 'bill-not-flow', values: {} };
  if (quarter?.kind !== 'quarter') return { code: 'bill-in-campaign', values: {} };
  const bills = parseBills(entered, asked);
  if ('code' in bills) return bills;
  const { startsOn, endsOn } = quarterSpan(quarter.fiscalYear, quarter.quarter);
  const span = { from: startsOn, to: endsOn };
  const wrong = checkDays(bills, span);
  if (wrong) return wrong;
  const parts = bills.map((bill) => partOfQuarter(bill, period.toLowerCase()));
  const value = canonical(total(parts.map(({ share }) => decimal(share))));
  const units = new Set(bills.map(({ unit }) => unit));
  const [unit = asked.unit] = units.size === 1 ? units : [];
  const uncovered = daysWithout(bills, span);
  return (
    aboveLimit(value, entered, asked) ?? {
      value,
      unit,
      parts: parts.map(({ share: _, ...part }) => part),
      uncovered,
      uncoveredDays: uncovered.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0),
    }
  );
}

function aboveLimit(value: string, entered: string, { max, unit }: BillsAsked): BillRefusal | null {
  const [whole = ''] = value.replace('-', '').split('.');
  if (whole.length > integerDigits) {
    return { code: 'number-too-many-digits', values: { integer: String(integerDigits), fraction: '10' } };
  }
  if (max === null || decimal(value).lte(decimal(max))) return null;
  return { code: 'number-above-max', values: { entered, max, unit } };
}

function daysWithout(bills: readonly Stretch[], { from, to }: Stretch): Stretch[] {
  const open: Stretch[] = [];
  let next = from;
  for (const bill of [...bills].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (bill.from > next) open.push({ from: next, to: addDays(bill.from, -1) });
    next = addDays(bill.to, 1);
  }
  return next > to ? open : [...open, { from: next, to }];
}
