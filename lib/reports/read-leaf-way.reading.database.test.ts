import { expect, it } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { readFiscalYear } from './read-fiscal-year';
import { readLeafShares } from './read-leaf-shares';
import { readLeafWay } from './read-leaf-way';

useTestDatabase({ seed: 'demo' });

it('every leaf’s way explains the share with which the group counts it, quarter by quarter, to the last digit', async () => {
  const year = await readFiscalYear(2023);
  const quarters =
    year?.periods.filter(({ kind, fiscalYear }) => kind === 'QUARTER' && fiscalYear === 2023) ?? [];
  const group = await reader().organisationalUnit.findUniqueOrThrow({ where: { code: 'alibaba-group' } });
  const shares = await readLeafShares(
    group.id,
    quarters.map(({ id }) => id),
  );
  const leaves = [...new Set(shares.map(({ leafId }) => leafId))];
  expect(leaves.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  for (const leafId of leaves)
    for (const { period, share } of await readLeafWay(leafId, group.id, 'OPERATIONAL_CONTROL', quarters)) {
      const counted = shares.find((one) => one.leafId === leafId && one.period === period)?.share ?? '0';
      if (share !== counted) wrong.push(`${leafId} ${period}: ${share}, counted with ${counted}`);
    }
  expect(wrong).toEqual([]);
});

it('a way names its steps from the leaf up, each with where the ledger says so', async () => {
  const year = await readFiscalYear(2023);
  const quarters = year?.periods.filter(({ code }) => code === 'fy2023-q2') ?? [];
  const unit = async (code: string) =>
    (await reader().organisationalUnit.findUniqueOrThrow({ where: { code } })).id;
  const [leaf, cainiao, group] = [
    await unit('cainiao-dongguan-park'),
    await unit('cainiao'),
    await unit('alibaba-group'),
  ];
  const [equity] = await readLeafWay(leaf, group, 'EQUITY_SHARE', quarters);
  expect(equity).toMatchObject({ period: 'fy2023-q2', days: 92, share: '0.637', endShare: '0.637' });
  expect(equity?.spans[0]?.steps).toMatchObject([
    { unitId: leaf, parentId: cainiao, share: '1' },
    {
      unitId: cainiao,
      parentId: group,
      share: '0.637',
      holding: { relationship: 'SUBSIDIARY', validFrom: '2017-04-01' },
    },
  ]);
  expect(equity?.spans[0]?.steps.every(({ place }) => /^\d+$/.test(place.seq))).toBe(true);
  expect(await readLeafWay(leaf, leaf, 'EQUITY_SHARE', quarters)).toMatchObject([{ spans: [], share: '1' }]);
});
