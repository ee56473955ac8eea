import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { record } from '../record/record';
import { recomputeRollups } from '../rollups/recompute-rollups';
import { createUnit } from './create-unit';
import { joinUnit } from './join-unit';
import { leaveUnit } from './leave-unit';
import { listUnits } from './list-units';
import { renameUnit } from './rename-unit';

useTestDatabase({ seed: 'demo' });

const store = {
  parentCode: 'freshippo',
  code: 'freshippo-stores-wuhan',
  kind: 'FACILITY',
  type: 'store',
  nameEn: 'Freshippo stores, Wuhan',
  nameZh: '盒马武汉门店',
  region: 'CN-HB',
  plantOperator: 'GROUP',
  validFrom: '2023-04-01',
  relationship: 'SUBSIDIARY',
  equityPercent: '100',
  financialControl: true,
  operationalControl: true,
} as const;

const expected = async (unit: string, metric = 'EN-EL-GRID', period = 'fy2024-q1') => {
  const row = await reader().rollup.findFirst({
    where: { unit: { code: unit }, metric: { code: metric }, period: { code: period }, breakdown: 'total' },
    select: { expected: true },
  });
  return row?.expected ?? 0;
};

const unit = async (code: string) =>
  (await listUnits(await viewerOf('admin'))).find((one) => one.code === code);

test('only who keeps units changes the tree', async () => {
  for (const name of ['owner.freshippo', 'office', 'assurance'])
    await expect(createUnit(await viewerOf(name), store)).rejects.toMatchObject({ code: 'unknown-unit' });
});

test('a new leaf is asked from the open quarter on, and every unit above it counts it', async () => {
  const [before, above] = [await expected('freshippo'), await expected('alibaba-group')];
  await createUnit(await viewerOf('admin'), store);
  expect(await expected(store.code)).toBe(1);
  expect(await expected('freshippo')).toBe(before + 1);
  expect(await expected('alibaba-group')).toBe(above + 1);
});

test('a code is used once, and a leaf has nothing below it', async () => {
  const admin = await viewerOf('admin');
  await expect(createUnit(admin, store)).rejects.toMatchObject({ code: 'unit-code-in-use' });
  const below = { ...store, code: 'freshippo-stores-xian', parentCode: store.code };
  await expect(createUnit(admin, below)).rejects.toMatchObject({ code: 'parent-is-leaf' });
  const unknown = { ...store, code: 'freshippo-stores-xian', type: 'shop' };
  await expect(createUnit(admin, unknown)).rejects.toMatchObject({ code: 'unknown-metric-set' });
});

test('the tree of a closed fiscal year keeps its shape', async () => {
  const early = { ...store, code: 'freshippo-stores-xian', validFrom: '2023-03-31' };
  await expect(createUnit(await viewerOf('admin'), early)).rejects.toMatchObject({
    code: 'day-in-closed-year',
  });
});

test('a moved unit counts under its new parent and no longer under the old one', async () => {
  const [from, to] = [await expected('freshippo'), await expected('intime')];
  await joinUnit(await viewerOf('admin'), { ...store, parentCode: 'intime', validFrom: '2023-04-02' });
  expect(await expected('freshippo', 'EN-EL-GRID')).toBeLessThanOrEqual(from);
  expect(await expected('intime')).toBe(to + 1);
  expect(await unit(store.code)).toMatchObject({ validFrom: '2023-04-02', validTo: null });
});

test('a unit is not placed below itself', async () => {
  const joining = { ...store, code: 'cainiao', parentCode: 'cainiao', validFrom: '2023-04-01' };
  await expect(joinUnit(await viewerOf('admin'), joining)).rejects.toMatchObject({
    code: 'parent-below-unit',
  });
});

test('a unit that leaves takes all below it along; what it answered before stays', async () => {
  const answered = await reader().dataPointVersion.count();
  const past = await expected('sun-art', 'EN-EL-GRID', 'fy2023-q4');
  expect(await expected('sun-art')).toBeGreaterThan(0);
  await leaveUnit(await viewerOf('admin'), { code: 'sun-art', validTo: '2023-04-01', reason: 'Sold.' });
  expect(await expected('sun-art')).toBe(0);
  expect(await expected('sun-art', 'EN-EL-GRID', 'fy2023-q4')).toBe(past);
  expect(await unit('sun-art-stores-east')).toMatchObject({ validTo: '2023-04-01' });
  expect(await reader().dataPointVersion.count()).toBe(answered);
});

test('the top of the group stays', async () => {
  const leaving = leaveUnit(await viewerOf('admin'), {
    code: 'alibaba-group',
    validTo: '2024-04-01',
    reason: '',
  });
  await expect(leaving).rejects.toMatchObject({ code: 'root-stays' });
});

test('a name changes, the code never does, and the ledger keeps both names', async () => {
  await renameUnit(await viewerOf('admin'), { code: 'eleme', nameEn: 'Ele.me Group', nameZh: '饿了么集团' });
  expect(await unit('eleme')).toMatchObject({ nameEn: 'Ele.me Group', nameZh: '饿了么集团' });
  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({
    type: 'unit.renamed',
    before: { nameEn: 'Ele.me' },
    after: { nameEn: 'Ele.me Group' },
  });
});

test('what was rebuilt is what a recomputation of every leaf gives', async () => {
  const rows = () =>
    reader().rollup.findMany({
      where: { period: { code: 'fy2024-q1' } },
      orderBy: [{ unitId: 'asc' }, { metricId: 'asc' }, { breakdown: 'asc' }],
    });
  const rebuilt = await rows();
  const period = await reader().reportingPeriod.findUniqueOrThrow({ where: { code: 'fy2024-q1' } });
  const leaves = await reader().organisationalUnit.findMany({ where: { type: { not: null } } });
  await record(
    { job: 'test' },
    { type: 'rollups.rebuilt', role: 'SYSTEM', subjectType: 'period', subjectKey: period.code },
    async (tx, eventId) => {
      await tx.rollup.deleteMany({ where: { periodId: period.id } });
      await recomputeRollups(tx, { leafIds: leaves.map(({ id }) => id), periodIds: [period.id], eventId });
    },
  );
  expect(rebuilt).toEqual(await rows());
});
