import { expect, it } from 'vitest';
import { seriesBreaks } from './series-breaks';

const definitions = new Map(
  Object.entries({
    'EN-EL-GRID': null,
    'EN-NG': null,
    'GHG-S1': 'emissions(EN-NG, STATIONARY)',
    'GHG-S2-LB': 'emissions(EN-EL-GRID, LB)',
    'GHG-S12': 'GHG-S1 + GHG-S2-LB',
    'GHG-INT': 'GHG-S12 / DR-REV',
    'DR-REV': null,
  }).map(([code, formula]) => [code, { formula }]),
);
const subjects = new Map([
  ['EN-EL-GRID|LB', 'electricity'],
  ['EN-NG|STATIONARY', 'fuel'],
]);
const year = (electricity: string) =>
  new Map([
    ['electricity', electricity],
    ['fuel', 'guideline'],
  ]);
const breaks = (now: string, before: string) => [
  ...seriesBreaks(definitions, subjects, year(now), year(before)),
];

it('what is made with factors of another series breaks, and all that is made from it', () => {
  expect(breaks('cn-grid-announcement', 'cn-grid-guideline')).toEqual(['GHG-S2-LB', 'GHG-S12', 'GHG-INT']);
});

it('another edition of the same series breaks nothing', () => {
  expect(breaks('cn-grid-guideline', 'cn-grid-guideline')).toEqual([]);
});

it('a year that was not calculated has nothing to break with', () => {
  expect([...seriesBreaks(definitions, subjects, year('cn-grid-announcement'), new Map())]).toEqual([]);
});
