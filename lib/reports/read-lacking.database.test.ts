import { beforeAll, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { currentDatabase } from '../db/engine';
import { useTestDatabase } from '../db/testing/test-database';
import { bindEdition } from '../factors/bind-edition';
import { openFigures } from './open-figures';
import { openReport } from './open-report';
import { openTrace } from './open-trace';
import { recomputeFigures } from './recompute-figures';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;
const store = 'freshippo-stores-shanghai';
const quarter = ['alibaba-group', null, 'fy2024-q1'] as const;

const figure = async (metric: string) =>
  (await openFigures(executive, 2024, ...quarter))?.figures.find((one) => one.metric === metric);

// A store in Tibet, and the year calculated anew with the announcement that has no factor for it.
beforeAll(async () => {
  executive = await viewerOf('executive');
  expect((await figure('GHG-S2-LB'))?.lacking).toBeUndefined();
  await currentDatabase().execute(`
    update facility f set region = 'CN-XZ' from organisational_unit u where u.id = f.unit_id and u.code = '${store}'`);
  const reason = 'The announcement of December 2024.';
  await bindEdition(await viewerOf('office'), { edition: 'grid-cn-2022', fiscalYear: 2024, reason });
});

it('a group figure names the leaf that no factor was found for, in itself and in what is made from it', async () => {
  const lack = { activity: 'EN-EL-GRID', basis: 'LB', reason: 'none-published' };
  const location = await figure('GHG-S2-LB');
  expect(location?.complete).toBe(false);
  expect(location?.lacking).toMatchObject([{ code: store, periods: ['fy2024-q1'], lacks: [lack] }]);
  const [leaf] = (await figure('GHG-S12-GROSS-LB'))?.lacking ?? [];
  expect(leaf?.code).toBe(store);
  expect(leaf?.lacks).toContainEqual(lack);
  expect((await figure('EN-EL-GRID'))?.lacking).toBeUndefined();
});

it('so do its total by unit and the rows from gross to net', async () => {
  const report = await openReport(executive, 2024, ...quarter);
  expect(report?.own.get('GHG-S2-LB')?.figure.lacking).toMatchObject([{ code: store }]);
  expect(report?.byMetric.get('GHG-S12-GROSS-LB')?.lacking).toMatchObject([{ code: store }]);
});

it('and the row of its unit, and no other', async () => {
  const report = await openReport(executive, 2024, ...quarter);
  const rows = report?.rows.filter((row) => row.figures.get('GHG-S2-LB')?.figure.lacking) ?? [];
  expect(rows.map(({ code }) => code)).toEqual(['freshippo']);
  expect(rows[0]?.figures.get('GHG-S2-LB')?.figure.lacking).toMatchObject([{ code: store }]);
  const freshippo = await openReport(executive, 2024, 'freshippo', null, 'fy2024-q1');
  const own = freshippo?.rows.find(({ code }) => code === store);
  expect(own?.figures.get('GHG-S2-LB')?.figure.lacking).toMatchObject([{ code: store }]);
});

it('a unit elsewhere in the group lacks nothing', async () => {
  const cloud = await openFigures(executive, 2024, 'alibaba-cloud', null, 'fy2024-q1');
  expect(cloud?.figures.filter(({ lacking }) => lacking)).toEqual([]);
});

it('its trace opens that leaf on what it lacks and the answer that waits for a factor', async () => {
  const depth = { leaf: store, quarter: 'fy2024-q1', answer: null };
  const trace = await openTrace(executive, 2024, ...quarter, 'GHG-S12-GROSS-LB', depth);
  expect(trace?.stored.map(({ definition }) => definition.code)).toContain('GHG-S2-LB');
  expect(trace?.stored.flatMap((one) => one.trace.lacks ?? []).length).toBeGreaterThan(0);
  expect(trace?.answers.map(({ definition }) => definition.code)).toContain('EN-EL-GRID');
});

it('and recomputing finds the same: a total without that leaf, to the last digit', async () => {
  const opened = await openFigures(executive, 2024, ...quarter);
  const made = opened ? await recomputeFigures(opened, ['GHG-S2-LB', 'GHG-S12-GROSS-LB']) : [];
  expect(made.map(({ difference }) => difference)).toEqual([null, null]);
});
