import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const lib = join(import.meta.dirname, '..');
const ROUNDING =
  /\.(?:toDecimalPlaces|toDP|toSignificantDigits|toSD|toPrecision|toNearest)\(|\.toFixed\(\s*[^)\s]/;

/** Where digits are cut off without a figure becoming another: why. */
const NOT_A_FIGURE: Readonly<Record<string, string>> = {
  'calculation/share-by-days.ts':
    'a fraction of days that does not end, at sixty places as the ledger keeps it',
  'calculation/suggest-cases.ts': 'a case that is proposed to who edits a formula',
  'calculation/test-case.ts': 'compared at the decimals somebody wrote',
  'submissions/findings.ts': 'how many times larger, in a sentence',
};

const rounding = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^db\/generated\//.test(path))
  .filter((path) => ROUNDING.test(readFileSync(join(lib, path), 'utf8')));

it('amounts are rounded where they are shown, and nowhere else', () => {
  expect(rounding.filter((path) => !path.startsWith('display/') && !(path in NOT_A_FIGURE))).toEqual([]);
});

it('what is excepted still does it', () => {
  expect(Object.keys(NOT_A_FIGURE).filter((path) => !rounding.includes(path))).toEqual([]);
});

it.each(['a.toFixed(2)', 'b.toDecimalPlaces(3)', 'c.toSignificantDigits(2)', 'd.toPrecision(4)'])(
  '%s would be found',
  (planted) => expect(planted).toMatch(ROUNDING),
);
