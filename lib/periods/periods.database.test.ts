import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { addDays } from '../calendar/add-days';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { closePeriod } from './close-period';
import { listPeriods } from './list-periods';
import { openFiscalYear } from './open-fiscal-year';
import { openPeriod } from './open-period';
import { reopenPeriod } from './reopen-period';

useTestDatabase({ seed: 'demo' });

const dueOn = addDays(businessDate(new Date()), 14);
const code = 'fy2024-q2';

test('only who keeps periods opens one', async () => {
  for (const name of ['owner.cainiao', 'office', 'executive', 'assurance'])
    await expect(openPeriod(await viewerOf(name), { code, dueOn })).rejects.toMatchObject({
      code: 'not-allowed',
    });
});

test('submissions are counted as far as the viewer reaches', async () => {
  const countedBy = async (name: string) =>
    (await listPeriods(await viewerOf(name)))
      .flatMap(({ periods }) => periods)
      .find((period) => period.code === 'fy2024-q1')?.submissions;
  expect(await countedBy('owner.cainiao')).toEqual({ DRAFT: 1, SUBMITTED: 0, RETURNED: 0, APPROVED: 0 });
  expect(await countedBy('admin')).toEqual({ DRAFT: 1, SUBMITTED: 1, RETURNED: 1, APPROVED: 2 });
});

test('opening a quarter lays out what every leaf is asked, and says so in the ledger', async () => {
  const admin = await viewerOf('admin');
  await openPeriod(admin, { code, dueOn });
  const cell = await reader().rollup.findFirstOrThrow({
    where: {
      unit: { code: 'alibaba-group' },
      metric: { code: 'DC-FAC' },
      period: { code },
      breakdown: 'total',
    },
    select: { value: true, expected: true, approved: true },
  });
  expect(cell).toMatchObject({ value: null, approved: 0 });
  expect(cell.expected).toBeGreaterThan(0);
  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({
    type: 'period.opened',
    role: 'ADMINISTRATOR',
    subjectKey: code,
    actorId: admin.userId,
    before: { state: 'UNOPENED' },
    after: { state: 'OPEN', dueOn },
  });
});

test('an open quarter is not opened twice', async () => {
  await expect(openPeriod(await viewerOf('admin'), { code, dueOn })).rejects.toMatchObject({
    code: 'period-not-so',
  });
});

test('a closed quarter of an open year opens again only with a reason', async () => {
  const admin = await viewerOf('admin');
  await closePeriod(admin, { code });
  await expect(reopenPeriod(admin, { code, dueOn, reason: ' ' })).rejects.toMatchObject({
    code: 'reason-needed',
  });
  await reopenPeriod(admin, { code, dueOn, reason: 'A meter was read late.' });
  const years = await listPeriods(admin);
  const period = years.flatMap(({ periods }) => periods).find((one) => one.code === code);
  expect(period).toMatchObject({ state: 'OPEN', dueOn, allowed: ['close'] });
});

test('in a closed fiscal year nothing moves', async () => {
  const reopening = reopenPeriod(await viewerOf('admin'), { code: 'fy2023-q4', dueOn, reason: 'Too late.' });
  await expect(reopening).rejects.toMatchObject({ code: 'year-closed' });
});

test('a due date in the past is refused', async () => {
  const opening = openPeriod(await viewerOf('admin'), { code: 'fy2024-q3', dueOn: '2020-01-01' });
  await expect(opening).rejects.toMatchObject({ code: 'due-date-past', field: 'dueOn' });
});

test('fiscal years follow each other, each with four unopened quarters', async () => {
  const admin = await viewerOf('admin');
  await expect(openFiscalYear(admin, { year: 2027 })).rejects.toMatchObject({ code: 'year-not-next' });
  await openFiscalYear(admin, { year: 2025 });
  const [year] = await listPeriods(admin);
  expect(year?.periods.map((period) => `${period.code} ${period.state}`)).toEqual([
    'fy2025-q1 UNOPENED',
    'fy2025-q2 UNOPENED',
    'fy2025-q3 UNOPENED',
    'fy2025-q4 UNOPENED',
  ]);
});
