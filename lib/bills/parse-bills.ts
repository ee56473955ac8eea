import { type NumberAsked, parseNumber } from '../forms/parse-number';
import { plainCharacters } from '../forms/plain-characters';
import type { Bill, BillRefusal, Stretch } from './bill';
import { type FoundDays, findDays, namesDay } from './find-days';

type Parsed = readonly Bill[] | BillRefusal;

/** Lines are bills of their own; what a browser's single line makes of them are blanks. */
const plainLines = (entered: string): string => plainCharacters(entered.replace(/[\r\n]+/g, ';'));

/** True of an entry that means bills: it names days, which no number does. */
export const meansBills = (entered: string): boolean => namesDay(plainLines(entered));

/**
 * Bills as people type or paste them: '10000 kWh 2022-03-16/2022-04-15', several apart by semicolons, line breaks or
 * blanks, each amount before its days or each behind them; a bill without a unit is in the unit asked for. Read exactly
 * or refused, never guessed. Pure.
 */
export function parseBills(entered: string, asked: NumberAsked): Parsed {
  const text = plainLines(entered);
  const found = findDays(text);
  const between = gapsOf(text, found);
  const [first = '', ...behind] = between;
  const amounts = first === '' ? behind : between.slice(0, -1);
  const left = first === '' ? '' : (between.at(-1) ?? '');
  const loose = [...amounts, left].find((amount) => /;/.test(amount) || namesDay(amount)) ?? left;
  if (loose !== '') return { code: 'bill-without-days', values: { entered: looseOf(loose) } };
  const bills: Bill[] = [];
  for (const [place, { stretch }] of found.entries()) {
    if ('code' in stretch) return stretch;
    const bill = parseBill(amounts[place] ?? '', stretch, asked);
    if ('code' in bill) return bill;
    bills.push(bill);
  }
  return bills;
}

/** What stands before, between and behind the days, without the marks that set it apart. */
function gapsOf(text: string, found: readonly FoundDays[]): string[] {
  const starts = [0, ...found.map(({ end }) => end)];
  const ends = [...found.map(({ start }) => start), text.length];
  return starts.map((start, place) => withoutMarks(text.slice(start, ends[place])));
}

const mark = /[\s;,:|()、。]/;

function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && mark.test(text.charAt(start))) start += 1;
  while (end > start && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The piece without days of its own: the first that names one alone, or the first of several. */
function looseOf(loose: string): string {
  const pieces = loose.split(';').map((piece) => piece.trim());
  return pieces.find(namesDay) ?? pieces[0] ?? loose;
}

function parseBill(amountText: string, { from, to }: Stretch, asked: NumberAsked): Bill | BillRefusal {
  if (amountText === '') return { code: 'bill-without-amount', values: { from, to } };
  const { unit, unitNames, min } = asked;
  const read = parseNumber(amountText, { unit, min, ...(unitNames ? { unitNames } : {}) });
  if (!read.ok) return { code: read.code, values: read.values };
  const billed = parseNumber(amountText, { ...asked, unit: read.enteredUnit, min: null, max: null });
  const amount = billed.ok ? billed.value : read.value;
  return { from, to, amount, unit: billed.ok ? read.enteredUnit : unit, value: read.value };
}
