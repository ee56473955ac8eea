import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { approaches, type ConsolidationApproach } from '../calculation/accounting-share';
import { decimal, total } from '../calculation/decimal';
import { isRatio } from '../calculation/metric-definition';
import { useTestDatabase } from '../db/testing/test-database';
import type { DefinedMetric } from '../metrics/definitions-for';
import { type OpenedFigures, openFigures } from './open-figures';
import { type OpenedTree, openTree, walkDown } from './open-trace';
import { type TraceLine, traceLeaves, traceLine } from './trace-leaves';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;

beforeAll(async () => {
  executive = await viewerOf('executive');
});

async function open(unit: string, approach: ConsolidationApproach): Promise<[OpenedFigures, OpenedTree]> {
  const opened = await openFigures(executive, 2023, unit, null, 'FY', approach);
  if (!opened) throw new Error(`${unit} has no report.`);
  return [opened, await openTree(executive, opened)];
}

/** Lists and registers of members are put together, never added. */
const isAdded = ({ orgRule }: DefinedMetric): boolean => orgRule !== 'union' && orgRule !== 'list';

const sumOf = (values: readonly (string | null | undefined)[]): string =>
  total(values.flatMap((value) => (value == null ? [] : [decimal(value)]))).toFixed();

type Line = Pick<TraceLine, 'figure' | 'numerator' | 'denominator'>;

/** What is added of a line: its value, or of a ratio its two parts. */
const addends = (ratio: boolean, { figure, numerator, denominator }: Line) =>
  ratio
    ? [numerator?.value ?? figure?.numerator, denominator?.value ?? figure?.denominator]
    : [figure?.value];

describe('the lines of a trace', () => {
  it.each(approaches)(
    'add up to the figure above, for every figure of the group’s year, under %s',
    { timeout: 240_000 },
    async (approach) => {
      const [opened, within] = await open('alibaba-group', approach);
      const wrong: string[] = [];
      let added = 0;
      for (const { metric, value } of opened.figures) {
        const definition = opened.definitions.get(metric);
        if (!definition || value === null || !isAdded(definition)) continue;
        const { leaves } = await traceLeaves(opened, definition, within);
        const above = traceLine(opened, definition, opened.cells, opened.period);
        const inside = leaves.filter(({ counts }) => counts);
        const below = inside.map((line) => addends(isRatio(definition), line));
        for (const [place, whole] of addends(isRatio(definition), above).entries()) {
          const sum = sumOf(below.map((values) => values[place]));
          if (whole !== sum) wrong.push(`${metric}: ${whole}, its lines ${sum}`);
        }
        added += 1;
      }
      expect(wrong).toEqual([]);
      expect(added).toBeGreaterThan(130);
    },
  );

  it('of a store that joined on 15 August have its days, and its own amount beside them', async () => {
    const [opened, within] = await open('alibaba-group', 'OPERATIONAL_CONTROL');
    const store = { leaf: 'freshippo-stores-beijing', quarter: null, answer: null };
    const trace = await walkDown(executive, opened, within, 'EN-EL-GRID', store);
    const [first, second, ...later] = trace?.leaf?.counted.map(({ multiplier }) => multiplier) ?? [];
    expect([first, second?.slice(0, 6), ...later]).toEqual(['0', '0.5108', '1', '1']);
    expect(sumOf(trace?.quarters.map(({ figure }) => figure?.value) ?? [])).toBe(trace?.leaf?.figure?.value);
    const [own, counted] = [trace?.leaf?.own?.value, trace?.leaf?.figure?.value];
    expect(decimal(counted ?? '0').lt(decimal(own ?? '0'))).toBe(true);
  });

  it('of a joint venture count the half by financial control, and name it as outside where it is not operated', async () => {
    const depth = { leaf: 'cainiao-cold-store-jv', quarter: null, answer: null };
    const financial = await walkDown(
      executive,
      ...(await open('alibaba-group', 'FINANCIAL_CONTROL')),
      'GHG-S2-LB',
      depth,
    );
    const [own, half] = [financial?.leaf?.own?.value, financial?.leaf?.figure?.value];
    expect(
      decimal(half ?? '0')
        .times(2)
        .toFixed(),
    ).toBe(own);
    const operational = await walkDown(
      executive,
      ...(await open('alibaba-group', 'OPERATIONAL_CONTROL')),
      'GHG-S2-LB',
      depth,
    );
    expect(operational?.leaf).toMatchObject({ counts: false, figure: { value: own } });
  });
});
