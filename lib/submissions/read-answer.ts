import type { ReadBills } from '../bills/bill';
import { readBills } from '../bills/read-bills';
import { isCivilDate } from '../calendar/is-civil-date';
import { parseNumber } from '../forms/parse-number';
import { type CellContent, isBlank } from './draft-cell';
import type { ListMember, Question } from './question';
import { readCodes } from './read-codes';

/** What a cell says once it is read; all null or empty where it states that there is no answer. */
export interface AnswerContent {
  /** Canonical number text in the metric's unit. */
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly date: string | null;
  readonly text: string | null;
  readonly enteredUnit: string;
  /** Where bills were entered in place of a number: what of each falls into the quarter. */
  readonly bills: ReadBills | null;
}

export type ReadAnswer =
  | { readonly state: 'blank' }
  | { readonly state: 'none'; readonly content: AnswerContent }
  | { readonly state: 'answered'; readonly content: AnswerContent }
  | {
      readonly state: 'unreadable';
      readonly code: string;
      readonly values: Readonly<Record<string, string>>;
    };

const nothing: AnswerContent = {
  value: null,
  codes: [],
  date: null,
  text: null,
  enteredUnit: '',
  bills: null,
};

export const longestText = 4000;

type Asked = Pick<Question, 'valueType' | 'unit' | 'min' | 'max' | 'timeRule'>;

/**
 * Reads what a person typed as the metric asks for it in a period, exactly or not at all. Pure.
 * `unreadable` carries a key of messages/errors and the values of its sentence.
 */
export function readAnswer(
  cell: CellContent,
  asked: Asked,
  members: readonly ListMember[],
  period: string,
): ReadAnswer {
  if (cell.kind === 'NOT_APPLICABLE' || cell.kind === 'NOT_AVAILABLE')
    return { state: 'none', content: nothing };
  if (isBlank(cell)) return { state: 'blank' };
  switch (asked.valueType) {
    case 'NUMBER': {
      const { unit, min, max } = asked;
      const bills = readBills(cell.entered, asked, period);
      if (bills && 'code' in bills) return { state: 'unreadable', ...bills };
      if (bills) {
        const { value, unit: enteredUnit } = bills;
        return { state: 'answered', content: { ...nothing, value, enteredUnit, bills } };
      }
      const read = parseNumber(cell.entered, { unit, min, max });
      if (!read.ok) return { state: 'unreadable', code: read.code, values: read.values };
      return { state: 'answered', content: { ...nothing, value: read.value, enteredUnit: read.enteredUnit } };
    }
    case 'CODES': {
      const { codes, unknown } = readCodes(cell.entered, members);
      if (unknown.length > 0) {
        const values = { unknown: unknown.slice(0, 5).join(', ') };
        return { state: 'unreadable', code: 'answer-unknown-code', values };
      }
      return { state: 'answered', content: { ...nothing, codes } };
    }
    case 'DATE': {
      const date = cell.entered.trim();
      if (!isCivilDate(date))
        return { state: 'unreadable', code: 'answer-not-a-date', values: { entered: date } };
      return { state: 'answered', content: { ...nothing, date } };
    }
    case 'TEXT': {
      const text = cell.entered.trim();
      if (text.length > longestText) {
        const values = { length: String(text.length), longest: String(longestText) };
        return { state: 'unreadable', code: 'answer-text-too-long', values };
      }
      return { state: 'answered', content: { ...nothing, text } };
    }
  }
}
