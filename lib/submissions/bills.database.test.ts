import { beforeEach, expect, test } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { checkAnswers } from '../record/verify/check-answers';
import { verifyRollups } from '../rollups/verify-rollups';
import { approve } from './approve';
import { reopen } from './reopen';
import { answerAll, cell, formOf, quarter, save, submitNow } from './testing/answers';
import { createSmallGroup, type SmallGroup } from './testing/small-group';

useTestDatabase({ seed: 'reference' });

let small: SmallGroup;
beforeEach(async () => {
  small = await createSmallGroup();
  await answerAll(small.owner, small);
});

const acrossMarch = '10,000 MWh 2023年3月16日至4月15日；300 GWh 2023/4/16 to 2023/5/31';

/** What of the first bill falls into April, and the second whole. */
const exact = /^304838\.70967741935483870967741935483870967741935483870967741935/;

const typed = async (entered: string, note = 'Two bills.') => {
  const form = await formOf(small.north);
  const drafted = form.leaves.find(({ code }) => code === small.wind)?.drafts.get('EN-WIND-PURCH/total');
  const revision = drafted?.revision ?? 0;
  return save(small.owner, small.north, small.wind, [cell('EN-WIND-PURCH', entered, { revision, note })]);
};
const versions = () =>
  reader().dataPointVersion.findMany({
    where: { dataPoint: { unit: { code: small.wind }, metric: { code: 'EN-WIND-PURCH' } } },
    orderBy: { version: 'asc' },
  });
const decision = async (reason = '') => {
  const { revision } = (await formOf(small.north)).submission;
  return { period: quarter, unit: small.north, revision, reason };
};

test('bills are kept as typed, and their exact part of the quarter is frozen, hashed and rolled up', async () => {
  const [saved] = await typed(acrossMarch);
  expect(saved).toMatchObject({ state: 'saved', read: { state: 'answered' } });
  await submitNow(small.owner, small.north);
  const [version] = await versions();
  expect(version).toMatchObject({ entered: acrossMarch, enteredUnit: 'MWh' });
  expect(version?.value?.toFixed()).toMatch(exact);
  expect((await checkAnswers()).found).toEqual([]);

  await approve(small.office, await decision());
  const rollup = await reader().rollup.findFirst({
    where: { unit: { code: small.group }, metric: { code: 'EN-WIND-PURCH' }, period: { code: quarter } },
  });
  expect(rollup?.value?.toFixed()).toBe(version?.value?.toFixed());
  expect(await verifyRollups(reader())).toEqual([]);
});

test('a correction starts from the bills; the same bills make no new version, other words do', async () => {
  await typed(acrossMarch);
  await submitNow(small.owner, small.north);
  await approve(small.office, await decision());
  await reopen(small.office, await decision('Is the second bill the right one?'));
  expect(await submitNow(small.owner, small.north)).toMatchObject({ version: 2, frozen: 0 });
  await approve(small.office, await decision());
  await reopen(small.office, await decision('Write the days as on the bill.'));
  await typed(acrossMarch.replace(' to ', '/'));
  expect(await submitNow(small.owner, small.north)).toMatchObject({ version: 3, frozen: 1 });
  const [first, second] = await versions();
  expect(second?.value?.toFixed()).toBe(first?.value?.toFixed());
  expect((await checkAnswers()).found).toEqual([]);
});

test('bills that overlap are kept as typed and hold the submission up', async () => {
  const entered = '1 2023-04-01/2023-04-30; 1 2023-04-30/2023-05-31';
  const [saved] = await typed(entered);
  expect(saved).toMatchObject({
    state: 'saved',
    yours: entered,
    read: { state: 'unreadable', code: 'bills-overlap', values: { from: '2023-04-30' } },
  });
  await expect(submitNow(small.owner, small.north)).rejects.toThrow('answers-to-correct');
});
