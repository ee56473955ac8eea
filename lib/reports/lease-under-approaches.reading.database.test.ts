import { describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { add, canonical, decimal, multiply, subtract } from '../calculation/decimal';
import { useTestDatabase } from '../db/testing/test-database';
import { openReport } from './open-report';
import { openTrace } from './open-trace';
import { readUncertainties } from './read-uncertainties';
import { recomputeFigures } from './recompute-figures';
import { type At, GroupFigures, ownAmount } from './testing/group-figures';

useTestDatabase({ seed: 'demo' });

/** Leased in by operating lease, and run by the group (see the demonstration's determinations). */
const store = 'freshippo-stores-shanghai';
const group = 'alibaba-group';
const [cat8, location, market, direct] = ['S3-8', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S1'];
const figures = new GroupFigures();
const executive = () => viewerOf('executive');

describe('a store rented by operating lease', () => {
  const elsewhere: At = { approach: 'FINANCIAL_CONTROL' };

  it('leaves scopes 1 and 2 under financial control: there counts what is held, and half of the joint venture', async () => {
    for (const metric of [direct, location, market, 'EN-EL-GRID']) {
      const venture = multiply(await ownAmount('cainiao-cold-store-jv', metric, 'fy2023'), decimal('0.5'));
      const rented = await ownAmount(store, metric, 'fy2023');
      const operational = await figures.amount(group, metric);
      expect(rented.isZero()).toBe(false);
      expect(canonical(await figures.amount(group, metric, elsewhere)), metric).toBe(
        canonical(subtract(add(operational, venture), rented)),
      );
    }
  });

  it('counts in category 8 there, scope 1 and scope 2 at the factor of the place', async () => {
    const moved = add(await ownAmount(store, direct, 'fy2023'), await ownAmount(store, location, 'fy2023'));
    const held = await figures.amount(group, cat8);
    expect(canonical(await figures.amount(group, cat8, elsewhere))).toBe(canonical(add(held, moved)));
    const upstream = await ownAmount(store, 'S3-3', 'fy2023');
    const venture = multiply(await ownAmount('cainiao-cold-store-jv', 'GHG-S3', 'fy2023'), decimal('0.5'));
    const whole = add(await figures.amount(group, 'GHG-S3'), venture);
    expect(canonical(await figures.amount(group, 'GHG-S3', elsewhere))).toBe(
      canonical(subtract(add(whole, moved), upstream)),
    );
  });

  it('keeps its water and its waste wherever its emissions count', async () => {
    for (const metric of ['WT-USE', 'WA-DIV', 'S3-5'])
      expect(canonical(await figures.amount(store, metric, elsewhere))).toBe(
        canonical(await figures.amount(store, metric)),
      );
  });

  it('is the largest part of category 8 in a trace that names its formula and reaches its answers', async () => {
    const depth = { leaf: store, quarter: null, answer: null };
    const trace = await openTrace(await executive(), 2023, group, null, 'FY', cat8, depth, 'EQUITY_SHARE');
    expect(trace?.stored[0]).toMatchObject({ recorded: null, missing: false });
    expect(trace?.stored[0]?.trace.formula).toBe('emissions(DC-LEASED-KWH, LB) + GHG-S1 + GHG-S2-LB');
    expect(trace?.answers.map(({ definition }) => definition.code)).toContain('EN-EL-GRID');
    expect(trace?.leaf).toMatchObject({ code: store, counts: true });
    const left = await openTrace(await executive(), 2023, group, null, 'FY', direct, depth, 'EQUITY_SHARE');
    expect(left?.leaf).toMatchObject({ code: store, counts: false });
    expect(left?.leaf?.own?.value).toBe(canonical(await ownAmount(store, direct, 'fy2023')));
  });

  it('has a band there, and proves equal', async () => {
    const financial = await figures.of(group, elsewhere);
    expect((await readUncertainties(financial, cat8)).whole?.share).toMatch(/^0\.\d+/);
    for (const made of await recomputeFigures(financial, [cat8, direct, 'GHG-S3', 'GHG-S123-MB']))
      expect(made).toMatchObject({ difference: null, shown: { value: made.recomputed?.value } });
  });

  it('says the same in its own report, and the rows of its unit add up', async () => {
    const own = await figures.of(store, elsewhere);
    expect(own.figures.find(({ metric }) => metric === direct)).toBeUndefined();
    expect(own.figures.find(({ metric }) => metric === cat8)?.value).toBeTruthy();
    const report = await openReport(await executive(), 2023, 'freshippo', null, 'FY', 'FINANCIAL_CONTROL');
    const gross = 'GHG-S12-GROSS-MB';
    const rows = report?.rows.map(({ figures }) => decimal(figures.get(gross)?.figure.value ?? '0')) ?? [];
    expect(canonical(rows.reduce(add, decimal('0')))).toBe(report?.own.get(gross)?.figure.value);
  });
});
