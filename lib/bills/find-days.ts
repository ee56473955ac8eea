import { isCivilDate } from '../calendar/is-civil-date';
import type { BillRefusal, Stretch } from './bill';

const day = (end: string) =>
  `(?<!\\d)(?<${end}Year>(?:19|20)\\d{2})(?:(?<${end}Mark>[-/.])(?<${end}Month>\\d{1,2})\\k<${end}Mark>(?<${end}Day>\\d{1,2})(?!\\d)` +
  `| ?年 ?(?<${end}Yue>\\d{1,2}) ?月 ?(?<${end}Ri>\\d{1,2}) ?[日号]?)`;

const anyDay = new RegExp(day('a'));

/** "…至4月15日": the end is of the same year, as such dates are read. */
const ends = `(?:${day('b')}|(?<yue>\\d{1,2}) ?月 ?(?<ri>\\d{1,2}) ?[日号]?)`;

const stretches = new RegExp(
  `${day('a')} {0,9}(?:[-—~/至到]{1,3}|(?:to|until)(?![a-z])| ) {0,9}${ends}`,
  'gi',
);

/** True of plain text in which some day is named: no number has one. */
export const namesDay = (plain: string): boolean => anyDay.test(plain);

export interface FoundDays {
  /** The first of a stretch's characters, and the first behind it. */
  readonly start: number;
  readonly end: number;
  readonly stretch: Stretch | BillRefusal;
}

/** The stretches of days that plain text names: '2022-03-16/2022-04-15', '2022年3月16日至4月15日', '2022/3/16 to 2022/4/15'. */
export function findDays(plain: string): FoundDays[] {
  return [...plain.matchAll(stretches)].map((match) => {
    const part = match.groups ?? {};
    const year = part.aYear;
    const from = civil(year, part.aMonth ?? part.aYue, part.aDay ?? part.aRi);
    const to = civil(
      part.bYear ?? year,
      part.bMonth ?? part.bYue ?? part.yue,
      part.bDay ?? part.bRi ?? part.ri,
    );
    const wrong = [from, to].find((one) => !isCivilDate(one));
    const stretch =
      wrong === undefined ? { from, to } : { code: 'answer-not-a-date', values: { entered: wrong } };
    return { start: match.index, end: match.index + match[0].length, stretch };
  });
}

const civil = (year = '', month = '', date = ''): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
