import { expect, it } from 'vitest';
import type { Cell } from '../calculation/cell';
import { metric } from '../calculation/testing/metric';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { OpenedFigures } from './open-figures';
import { quarterLine } from './quarter-line';
import { addLeaves } from './read-boundary-cells';
import type { LeafShare } from './read-leaf-shares';

const definition = { metricId: 1, nameEn: 'Fuel', nameZh: '燃料', ...metric('FUEL') };
const definitions = new Map([['FUEL', definition as unknown as DefinedMetric]]);

const cell = (period: string, value: string): Cell => ({
  ...{ period, value, numerator: null, denominator: null, comparator: '=', codes: [], illustrative: false },
  ...{ expected: 1, approved: 1, reported: 1, estimated: '0', direct: '0' },
});

const own = new Map([
  ['FUEL', new Map(['q1', 'q2'].map((period, place) => [period, cell(period, String(place + 1))]))],
]);
/** Outside in the first quarter, half inside in the second. */
const shares = [
  ['q1', '0'],
  ['q2', '0.5'],
].map(
  ([period, share]) => ({ leafId: 7, period, share, endShare: share, moved: [] }) as unknown as LeafShare,
);

const opened = { year: { year: 2023 }, definitions, cells: new Map() } as unknown as OpenedFigures;
const counted = addLeaves(definitions, new Map([[7, own]]), shares);
const lineOf = (period: string, counts = true) =>
  quarterLine(
    opened,
    definition as unknown as DefinedMetric,
    { own, counted, shares } as Parameters<typeof quarterLine>[2],
    period,
    counts,
  );

it('a quarter in which a site counts in part has what is counted, and its own amount', () => {
  const { figure, own: whole, counted: multipliers } = lineOf('q2');
  expect([figure?.value, whole?.value]).toEqual(['1', '2']);
  expect(multipliers).toEqual([{ period: 'q2', multiplier: '0.5' }]);
});

it('a quarter in which it counts for nothing adds nothing to the figure, and keeps its own amount', () => {
  const { figure, own: whole } = lineOf('q1');
  expect([figure, whole?.value]).toEqual([null, '1']);
});

it('of a site that never counts there its own amount is all there is', () => {
  expect(lineOf('q1', false).figure?.value).toBe('1');
});
