import type { TestCase } from '../calculation/test-case';
import type { MetricVersion } from '../db/generated/client';
import type { DraftedRule } from './metric-draft';

/** What the editor's address says was typed; what it does not say is as in the version in force. */
export interface DraftAsked {
  readonly from: number;
  readonly rule: DraftedRule;
  readonly cases: readonly TestCase[];
  readonly check: boolean;
}

type Said = Readonly<Record<string, string>>;

/** Reads `?check=1&from=2024&formula=…&c0:EN-PV=5&e0=5`. Pure. */
export function readAsked(latest: Omit<MetricVersion, 'id'>, said: Said): DraftAsked {
  const text = (name: string, otherwise: string | null) =>
    said[name] === undefined ? otherwise : said[name].trim() || null;
  const whole = (name: string, otherwise: number) => {
    const typed = said[name]?.trim() ?? '';
    return /^\d{1,4}$/.test(typed) ? Number(typed) : otherwise;
  };
  return {
    check: said.check === '1',
    from: whole('from', 0),
    rule: {
      formula: latest.formula === null ? null : (said.formula?.replace(/\s+/g, ' ').trim() ?? latest.formula),
      numerator: text('numerator', latest.numerator),
      denominator: text('denominator', latest.denominator),
      unit: text('unit', latest.unit) ?? latest.unit,
      timeRule: text('time', latest.timeRule) ?? latest.timeRule,
      decimalsMin: whole('min', latest.decimalsMin),
      decimalsMax: whole('max', latest.decimalsMax),
    },
    cases: readCases(said),
  };
}

/** Rows in which nothing was typed are none. */
function readCases(said: Said): TestCase[] {
  const rows = new Map<number, { given: Record<string, string>; expected: string }>();
  for (const [name, value] of Object.entries(said)) {
    const [, kind, row = '', part] = /^([ce])(\d{1,2})(?::(.*))?$/.exec(name) ?? [];
    if (kind === undefined || (kind === 'c') !== (part !== undefined)) continue;
    const one = rows.get(Number(row)) ?? { given: {}, expected: '' };
    if (part === undefined) one.expected = asWord(value);
    else if (asWord(value) !== '') one.given[part] = asWord(value);
    rows.set(Number(row), one);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
    .filter(({ given, expected }) => expected !== '' || Object.keys(given).length > 0);
}

/** Chinese words for the two that are no number, and thousands without commas. */
function asWord(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/^−/, '-');
  if (text === '缺失') return 'missing';
  if (text === '不适用' || text.toLowerCase() === 'n/a') return 'n/a';
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}
