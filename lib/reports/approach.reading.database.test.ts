import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import type { ConsolidationApproach } from '../calculation/accounting-share';
import { decimal, total } from '../calculation/decimal';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { readShares } from '../rollups/shares';
import { openFigures } from './open-figures';
import { openReport } from './open-report';
import { readLeafShares } from './read-leaf-shares';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;

beforeAll(async () => {
  executive = await viewerOf('executive');
});

const idOf = async (code: string) =>
  (await reader().organisationalUnit.findUniqueOrThrow({ where: { code } })).id;
const periodOf = (code: string) => reader().reportingPeriod.findUniqueOrThrow({ where: { code } });

async function shareOf(leaf: string, approach: ConsolidationApproach, period = 'fy2023-q3') {
  const [unit, at] = [await idOf('alibaba-group'), await periodOf(period)];
  const [found] = await readLeafShares(unit, [at.id], [await idOf(leaf)], approach);
  return found?.share;
}

const figures = (unit: string, approach: ConsolidationApproach) =>
  openFigures(executive, 2023, unit, null, 'FY', approach);
const grossOf = async (unit: string, approach: ConsolidationApproach) =>
  (await figures(unit, approach))?.figures.find(({ metric }) => metric === 'GHG-S12-GROSS-MB');

describe('a leaf’s share in the group', () => {
  it.each([
    ['cainiao-cold-store-jv', '0.3185', '0.5', '0'],
    ['cainiao-post', '0.637', '1', '1'],
    ['ant-forest', '0.33', '0', '0'],
    ['cloud-hangzhou', '1', '1', '1'],
  ])(
    'of %s: equity %s, financial control %s, operational control %s',
    async (leaf, equity, financial, operational) => {
      expect([
        await shareOf(leaf, 'EQUITY_SHARE'),
        await shareOf(leaf, 'FINANCIAL_CONTROL'),
        await shareOf(leaf, 'OPERATIONAL_CONTROL'),
      ]).toEqual([equity, financial, operational]);
    },
  );

  it('of a rented hall is that of the unit that rents it, under every approach', async () => {
    for (const approach of ['EQUITY_SHARE', 'FINANCIAL_CONTROL', 'OPERATIONAL_CONTROL'] as const)
      expect(await shareOf('cloud-hosted-shanghai', approach)).toBe('1');
  });

  it('WE-12: of a store that joined on 15 August is 47 of 92 days of that quarter', async () => {
    const [unit, at] = [await idOf('alibaba-group'), await periodOf('fy2023-q2')];
    const [store] = await readLeafShares(unit, [at.id], [await idOf('freshippo-stores-beijing')]);
    expect(store?.share.startsWith('0.5108695652173913043478260869')).toBe(true);
    expect(store?.endShare).toBe('1');
    expect(await shareOf('freshippo-stores-beijing', 'OPERATIONAL_CONTROL')).toBe('1');
  });

  it('is the same from the database and from its plain twin, to the last digit', async () => {
    const periods = await reader().reportingPeriod.findMany({
      where: { fiscalYearId: { in: [2022, 2023] } },
    });
    const sharesIn = await readShares(reader());
    const stored = await reader().$queryRaw<{ key: string }[]>`
      select concat_ws(' ', leaf_id, unit_id, period_id, trim_scale(share)::text, trim_scale(end_share)::text) as key
      from leaf_ways(${periods.map(({ id }) => id)}::int[]) where unit_id <> leaf_id`;
    const twin = periods.flatMap((period) =>
      sharesIn(period).map((one) => [one.leafId, one.unitId, period.id, one.share, one.endShare].join(' ')),
    );
    expect(twin.length).toBeGreaterThan(500);
    expect(stored.map(({ key }) => key).sort()).toEqual(twin.sort());
  });
});

describe('a report under another approach', () => {
  it('counts what is held in part in part, and never says that it was published', async () => {
    const [equity, financial, operational] = [
      await grossOf('alibaba-group', 'EQUITY_SHARE'),
      await grossOf('alibaba-group', 'FINANCIAL_CONTROL'),
      await grossOf('alibaba-group', 'OPERATIONAL_CONTROL'),
    ].map((figure) => decimal(figure?.value ?? '0'));
    if (!equity || !financial || !operational) throw new Error('There are no figures.');
    expect(equity.lt(operational)).toBe(true);
    // Half of a joint venture is counted besides, and a rented store is not (see lease-moves).
    expect(financial.lt(operational)).toBe(true);
    expect(financial.gt(equity)).toBe(true);
    const all = (await figures('alibaba-group', 'EQUITY_SHARE'))?.figures ?? [];
    expect(all.filter(({ status }) => status === 'published' || status === 'derived')).toEqual([]);
  });

  it('has no intensity per a driver that was reported for the published boundary', async () => {
    const all = (await figures('alibaba-group', 'EQUITY_SHARE'))?.figures ?? [];
    expect(all.find(({ metric }) => metric === 'GHG-S12-INT')).toBeUndefined();
    expect(all.find(({ metric }) => metric === 'DC-PUE')?.value).toBeTruthy();
  });

  it('divides into parts that add up to it', async () => {
    const report = await openReport(executive, 2023, 'alibaba-group', null, 'FY', 'EQUITY_SHARE');
    const parts = report?.rows.map((row) =>
      decimal(row.figures.get('GHG-S12-GROSS-MB')?.figure.value ?? '0'),
    );
    expect(total(parts ?? []).toFixed()).toBe(report?.own.get('GHG-S12-GROSS-MB')?.figure.value);
  });

  it('traces the figure of a unit’s row inside the group, with the share in which the group counts it', async () => {
    const report = await openReport(executive, 2023, 'alibaba-group', null, 'FY', 'EQUITY_SHARE');
    const row = report?.rows.find(({ code }) => code === 'cainiao');
    const opened = await openFigures(executive, 2023, 'alibaba-group', 'cainiao', 'FY', 'EQUITY_SHARE');
    const gross = opened?.figures.find(({ metric }) => metric === 'GHG-S12-GROSS-MB')?.value;
    expect(gross).toBe(row?.figures.get('GHG-S12-GROSS-MB')?.figure.value);
    expect(gross).not.toBe((await grossOf('cainiao', 'EQUITY_SHARE'))?.value);
    expect(await openFigures(executive, 2023, 'cainiao', 'alibaba-cloud', 'FY', 'EQUITY_SHARE')).toBeNull();
  });

  it('traces by itself only what counts as it does by itself', async () => {
    const wholeIn = async (unit: string, approach: ConsolidationApproach) => {
      const rows = (await openReport(executive, 2023, unit, null, 'FY', approach))?.rows ?? [];
      return Object.fromEntries(rows.map(({ code, whole }) => [code, whole]));
    };
    expect(await wholeIn('alibaba-group', 'OPERATIONAL_CONTROL')).toMatchObject({
      cainiao: true,
      freshippo: true,
    });
    expect(await wholeIn('alibaba-group', 'EQUITY_SHARE')).toMatchObject({ cainiao: false });
    expect(await wholeIn('freshippo', 'OPERATIONAL_CONTROL')).toMatchObject({
      'freshippo-stores-shanghai': true,
      'freshippo-stores-beijing': false,
    });
  });

  it('of what the group wholly owns and operates is the same under all', async () => {
    const [equity, operational] = [
      await grossOf('alibaba-cloud', 'EQUITY_SHARE'),
      await grossOf('alibaba-cloud', 'OPERATIONAL_CONTROL'),
    ];
    expect(equity?.value).toBe(operational?.value);
  });
});
