import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { useTestDatabase } from '../db/testing/test-database';
import { openInitiative } from '../initiatives/open-initiative';
import { listLeaves } from '../organisation/list-leaves';
import { openFacility } from './open-facility';

useTestDatabase({ seed: 'demo' });

test('a data owner sees the places of their own units only', async () => {
  const viewer = await viewerOf('owner.cloud');
  const codes = (await listLeaves(viewer, 'FACILITY')).map(({ parentCode }) => parentCode);
  expect(new Set(codes)).toEqual(new Set(['alibaba-cloud']));
  expect(await openFacility(viewer, 'cainiao-ningbo-bonded', '')).toBeNull();
  expect(await openInitiative(viewer, 'cainiao-wfp', '')).toBeNull();
});

test('an administrator sees none: answers are not theirs to read', async () => {
  const viewer = await viewerOf('admin');
  expect(await listLeaves(viewer, 'FACILITY')).toEqual([]);
  expect(await openFacility(viewer, 'cloud-zhangbei', '')).toBeNull();
});

test('a programme is no facility', async () => {
  expect(await openFacility(await viewerOf('office'), 'cainiao-wfp', '')).toBeNull();
});

test('a data centre stands in its place with its boundary sets and what is held of it', async () => {
  const opened = await openFacility(await viewerOf('office'), 'cloud-zhangbei', '');
  expect(opened?.leaf.above.map(({ code }) => code)).toEqual(['alibaba-group', 'alibaba-cloud']);
  expect(opened?.leaf.boundarySets.map(({ code }) => code)).toContain('dc-self-built-cn');
  expect(opened?.leaf.holdings).toMatchObject([{ equityShare: '1', operationalControl: true }]);
});

test('answers stand quarter beside quarter; what is not approved yet is unanswered, not zero', async () => {
  const opened = await openFacility(await viewerOf('office'), 'cloud-zhangbei', '');
  expect(opened?.answers.quarters).toHaveLength(8);
  expect(opened?.answers.quarters.at(-1)).toBe('fy2024-q1');
  const pue = opened?.answers.metrics.find(({ code }) => code === 'DC-PUE');
  expect(pue?.cells.slice(3, 7).map((cell) => cell?.state === 'value' && cell.shown)).toEqual([
    '1.200',
    '1.200',
    '1.200',
    '1.200',
  ]);
  const electricity = opened?.answers.metrics.find(({ code }) => code === 'EN-EL-GRID');
  expect(electricity?.cells.at(-1)).toEqual({ state: 'unanswered' });
});

test('older quarters are a page away and lead back', async () => {
  const viewer = await viewerOf('office');
  const latest = await openFacility(viewer, 'cloud-zhangbei', '');
  const older = await openFacility(viewer, 'cloud-zhangbei', latest?.answers.older ?? '');
  expect(older?.answers.quarters.at(-1)).toBe(latest?.answers.older);
  expect(older?.answers.newer).toBe('fy2024-q1');
});

test('an initiative tells its milestones in words', async () => {
  const opened = await openInitiative(await viewerOf('office'), 'cainiao-wfp', '');
  expect(opened?.answers.said.some(({ date }) => date?.startsWith('2023-03'))).toBe(true);
});
