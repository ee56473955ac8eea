import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { type OpenedFigures, openFigures } from './open-figures';
import { recomputeFigure } from './recompute-figure';
import { recomputeFigures } from './recompute-figures';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;
let owner: Viewer;

beforeAll(async () => {
  [executive, owner] = [await viewerOf('executive'), await viewerOf('owner.cainiao')];
});

async function open(
  unit: string,
  set: string | null = null,
  period = 'FY',
  year = 2023,
  approach: ConsolidationApproach = ADOPTED_APPROACH,
): Promise<OpenedFigures> {
  const opened = await openFigures(executive, year, unit, set, period, approach);
  if (!opened) throw new Error(`${unit} has no report.`);
  return opened;
}

/** Every figure of a report that is not equal when it is made anew. */
async function unequal(opened: OpenedFigures) {
  const metrics = opened.figures.map(({ metric }) => metric);
  const made = await recomputeFigures(opened, metrics);
  expect(made.map(({ metric }) => metric)).toEqual(metrics);
  return made.flatMap(({ difference }) => (difference ? [difference] : []));
}

const asked = {
  year: 2023,
  unit: 'alibaba-group',
  boundary: null,
  period: 'FY',
  metric: 'GHG-S12-NET',
  approach: ADOPTED_APPROACH,
};

describe('recomputed from the frozen answers, factors and formulas', () => {
  it('every figure of the group’s year is equal to the last digit', { timeout: 240_000 }, async () => {
    const opened = await open('alibaba-group');
    expect(opened.figures.length).toBeGreaterThan(150);
    expect(await unequal(opened)).toEqual([]);
  });

  it.each([
    ['a boundary set', 'alibaba-group', 'dc-self-built-cn', 'FY', 2023],
    ['one site', 'cloud-zhangbei', null, 'FY', 2023],
    ['a quarter of an open year', 'eleme', null, 'fy2024-q1', 2024],
    ['a campaign', 'alibaba-group', null, 'campaign-618-2021', 2022],
  ] as const)('so is every figure of %s', async (_what, unit, set, period, year) => {
    const opened = await open(unit, set, period, year);
    expect(opened.figures.length).toBeGreaterThan(0);
    expect(await unequal(opened)).toEqual([]);
  });

  it('so is every figure by equity share, which has no rollups', async () => {
    const opened = await open('cainiao', null, 'FY', 2023, 'EQUITY_SHARE');
    expect(await unequal(opened)).toEqual([]);
  });

  it('a figure says what it was made from and where the chain stood', async () => {
    const before = await reader().auditEvent.count();
    // A store that joined inside the second quarter counts by its days, so that the fraction goes on.
    const value = '4681000.1038476333184217391304347826086956521739130434782608695644595089803339532';
    expect(await recomputeFigure(executive, asked)).toMatchObject({
      stored: value,
      recomputed: value,
      difference: null,
      leaves: 24,
      formula: { code: 'GHG-S12-NET', version: 1 },
      editions: ['fuel-cn-guideline', 'grid-cn-2022-guideline', 'heat-cn'],
      potentials: ['gwp-ar5'],
      head: { seq: String(before) },
    });
    expect(await reader().auditEvent.count()).toBe(before);
  });

  it('a target is proved by what set it', async () => {
    const target = { ...asked, unit: 'cainiao-rooftop-pv', period: 'target', metric: 'EN-PV-AREA' };
    expect(await recomputeFigure(executive, target)).toMatchObject({
      stored: '500000',
      recomputed: '500000',
      difference: null,
      target: { seq: expect.stringMatching(/^\d+$/) },
    });
    await expect(recomputeFigure(executive, { ...target, metric: 'GHG-S1' })).rejects.toThrow(
      'unknown-metric',
    );
  });

  it('is for who may see the trace, of a figure that there is', async () => {
    await expect(recomputeFigure(owner, asked)).rejects.toThrow('unknown-unit');
    await expect(recomputeFigure(executive, { ...asked, metric: 'NO-SUCH' })).rejects.toThrow(
      'unknown-metric',
    );
    const own = await recomputeFigure(owner, { ...asked, unit: 'cainiao', metric: 'EN-EL-GRID' });
    expect(own.difference).toBeNull();
  });
});
