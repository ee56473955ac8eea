import type { Locale } from './locale';
import { NO_BREAK_SPACE } from './spaces';

/** What the catalogue writes plainly and the eye wants otherwise. CO2e keeps its digit: its subscript is real markup. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/\bm2\b/g, 'm²'],
  [/m3\b/g, 'm³'],
  [/ /g, NO_BREAK_SPACE],
];

const WITHOUT_UNIT = ['ratio', 'date', 'text'];

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^orders?$/, '单'],
  [/^parcels?$/, '件'],
  [/^pieces?$/, '件'],
  [/^cartons?$/, '个'],
  [/^trees?$/, '棵'],
  [/^users?$/, '人'],
  [/^persons?$/, '人'],
  [/^vehicles?$/, '辆'],
  [/^robots?$/, '台'],
  [/^stations?$/, '个'],
  [/^racks?$/, '架'],
  [/^solutions?$/, '项'],
  [/^brands?$/, '个'],
  [/^organisations?$/, '家'],
  [/^countries and regions$/, '个国家和地区'],
  [/^consignments?$/, '批'],
  [/^participations?$/, '人次'],
  [/^households?$/, '户'],
  [/^days?$/, '天'],
  [/^h$/, '小时'],
  [/^RMB million$/, '百万元'],
  [/^1,000 parcels$/, '千件'],
];

/** A metric's unit for the eye ('m²', 't CO2e' with no-break spaces); '' where none is written (ratios, dates, text). */
export function formatUnit(unit: string, locale: Locale = 'en'): string {
  if (WITHOUT_UNIT.includes(unit)) return '';
  const words = locale === 'zh-CN' ? unit.split('/').map(inChinese).join('/') : unit;
  return SYMBOLS.reduce((text, [pattern, symbol]) => text.replace(pattern, symbol), words);
}

const inChinese = (part: string): string => CHINESE.find(([pattern]) => pattern.test(part))?.[1] ?? part;
