import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import type { ConsolidationApproach } from '../calculation/accounting-share';
import { add, canonical, decimal, multiply, subtract } from '../calculation/decimal';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { type Determining, determineScope } from '../facilities/determine-scope';
import { verifyRollups } from '../rollups/verify-rollups';
import { openFigures } from './open-figures';
import { openReport } from './open-report';
import { openTrace } from './open-trace';
import { readUncertainties } from './read-uncertainties';
import { recomputeFigures } from './recompute-figures';

useTestDatabase({ seed: 'demo' });

/** Leased in by operating lease, and run by the group (see the demonstration's determinations). */
const store = 'freshippo-stores-shanghai';
const group = 'alibaba-group';
const [cat8, location, market, direct] = ['S3-8', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S1'];

let executive: Viewer;
beforeAll(async () => {
  executive = await viewerOf('executive');
});

type At = { readonly year?: number; readonly period?: string; readonly approach?: ConsolidationApproach };

const opened = new Map<string, ReturnType<typeof openFigures>>();

/** Opened once, until something is determined. */
function figuresOf(unit: string, at: At = {}) {
  const { year = 2023, period = 'FY', approach = 'OPERATIONAL_CONTROL' } = at;
  const key = [unit, year, period, approach].join(' ');
  const figures = opened.get(key) ?? openFigures(executive, year, unit, null, period, approach);
  opened.set(key, figures);
  return figures;
}

async function determine(input: Determining) {
  opened.clear();
  await determineScope(await viewerOf('office'), input);
}

async function amountIn(unit: string, metric: string, at: At = {}) {
  const figures = (await figuresOf(unit, at))?.figures;
  return decimal(figures?.find((figure) => figure.metric === metric)?.value ?? '0');
}

/** What a place emits by its own stored rows, whatever counts it. */
async function ownAmount(unit: string, metric: string, periods: string) {
  const rows = await reader().rollup.findMany({
    where: {
      ...{ unit: { code: unit }, metric: { code: metric }, breakdown: 'total' },
      period: { code: { startsWith: periods }, kind: 'QUARTER' },
    },
  });
  return rows.reduce((sum, { value }) => add(sum, decimal(value?.toString() ?? '0')), decimal('0'));
}

describe('a store rented by operating lease', () => {
  const elsewhere: At = { approach: 'FINANCIAL_CONTROL' };

  it('leaves scopes 1 and 2 under financial control: there counts what is held, and half of the joint venture', async () => {
    for (const metric of [direct, location, market, 'EN-EL-GRID']) {
      const venture = multiply(await ownAmount('cainiao-cold-store-jv', metric, 'fy2023'), decimal('0.5'));
      const rented = await ownAmount(store, metric, 'fy2023');
      const operational = await amountIn(group, metric);
      expect(rented.isZero()).toBe(false);
      expect(canonical(await amountIn(group, metric, elsewhere)), metric).toBe(
        canonical(subtract(add(operational, venture), rented)),
      );
    }
  });

  it('counts in category 8 there, scope 1 and scope 2 at the factor of the place', async () => {
    const moved = add(await ownAmount(store, direct, 'fy2023'), await ownAmount(store, location, 'fy2023'));
    const held = await amountIn(group, cat8);
    expect(canonical(await amountIn(group, cat8, elsewhere))).toBe(canonical(add(held, moved)));
    const upstream = await ownAmount(store, 'S3-3', 'fy2023');
    const venture = multiply(await ownAmount('cainiao-cold-store-jv', 'GHG-S3', 'fy2023'), decimal('0.5'));
    const whole = add(await amountIn(group, 'GHG-S3'), venture);
    expect(canonical(await amountIn(group, 'GHG-S3', elsewhere))).toBe(
      canonical(subtract(add(whole, moved), upstream)),
    );
  });

  it('keeps its water and its waste wherever its emissions count', async () => {
    for (const metric of ['WT-USE', 'WA-DIV', 'S3-5'])
      expect(canonical(await amountIn(store, metric, elsewhere))).toBe(
        canonical(await amountIn(store, metric)),
      );
  });

  it('is the largest part of category 8 in a trace that names its formula and reaches its answers', async () => {
    const depth = { leaf: store, quarter: null, answer: null };
    const trace = await openTrace(executive, 2023, group, null, 'FY', cat8, depth, 'EQUITY_SHARE');
    expect(trace?.stored[0]).toMatchObject({ recorded: null, missing: false });
    expect(trace?.stored[0]?.trace.formula).toBe('emissions(DC-LEASED-KWH, LB) + GHG-S1 + GHG-S2-LB');
    expect(trace?.answers.map(({ definition }) => definition.code)).toContain('EN-EL-GRID');
    expect(trace?.leaf).toMatchObject({ code: store, counts: true });
    const left = await openTrace(executive, 2023, group, null, 'FY', direct, depth, 'EQUITY_SHARE');
    expect(left?.leaf).toMatchObject({ code: store, counts: false });
    expect(left?.leaf?.own?.value).toBe(canonical(await ownAmount(store, direct, 'fy2023')));
  });

  it('has a band there, and proves equal', async () => {
    const financial = await figuresOf(group, elsewhere);
    if (!financial) throw new Error('The report does not open.');
    expect((await readUncertainties(financial, cat8)).whole?.share).toMatch(/^0\.\d+/);
    for (const made of await recomputeFigures(financial, [cat8, direct, 'GHG-S3', 'GHG-S123-MB']))
      expect(made).toMatchObject({ difference: null, shown: { value: made.recomputed?.value } });
  });

  it('says the same in its own report, and the rows of its unit add up', async () => {
    const own = await figuresOf(store, elsewhere);
    expect(own?.figures.find(({ metric }) => metric === direct)).toBeUndefined();
    expect(own?.figures.find(({ metric }) => metric === cat8)?.value).toBeTruthy();
    const report = await openReport(executive, 2023, 'freshippo', null, 'FY', 'FINANCIAL_CONTROL');
    const gross = 'GHG-S12-GROSS-MB';
    const rows = report?.rows.map(({ figures }) => decimal(figures.get(gross)?.figure.value ?? '0')) ?? [];
    expect(canonical(rows.reduce(add, decimal('0')))).toBe(report?.own.get(gross)?.figure.value);
  });
});

describe('a store that others run from an open quarter on', () => {
  const at: At = { year: 2024, period: 'fy2024-q1' };
  const lease = {
    unit: store,
    determined: { subject: 'lease', direction: 'lease-in', kind: 'operating', operatedByGroup: false },
    ...{ contract: 'Rental contract 8', reason: 'The landlord runs the cooling from now on.' },
  } as const;

  it('may not move figures of a closed fiscal year', async () => {
    await expect(determine({ ...lease, validFrom: '2023-01-01' })).rejects.toMatchObject({
      code: 'determination-settled',
      field: 'validFrom',
    });
    const paid = { subject: 'carriage', carriedBy: 'contractor', paidBy: 'customer' } as const;
    const fleet = { ...lease, unit: 'cainiao-express-linehaul-fleet', determined: paid };
    await expect(determine({ ...fleet, validFrom: '2022-04-01' })).rejects.toMatchObject({
      code: 'determination-settled',
    });
  });

  it('moves to category 8 in that quarter, and no published figure moves', async () => {
    const published = (await figuresOf(group))?.figures;
    const before = { s1: await amountIn(group, direct, at), cat8: await amountIn(group, cat8, at) };
    const [s1, s2] = [await ownAmount(store, direct, 'fy2024'), await ownAmount(store, location, 'fy2024')];
    await determine({ ...lease, validFrom: '2023-06-30' });
    expect(canonical(await amountIn(group, direct, at))).toBe(canonical(subtract(before.s1, s1)));
    expect(canonical(await amountIn(group, cat8, at))).toBe(canonical(add(before.cat8, add(s1, s2))));
    expect((await figuresOf(group))?.figures).toEqual(published);
  });

  it('is what a recomputation from scratch makes of it', async () => {
    expect(await verifyRollups(reader())).toEqual([]);
    const quarter = await figuresOf(group, at);
    if (!quarter) throw new Error('The quarter does not open.');
    for (const made of await recomputeFigures(quarter, [cat8, direct, location, 'EN-EL-GRID', 'GHG-S123-MB']))
      expect(made).toMatchObject({ difference: null, shown: { value: made.recomputed?.value } });
  });

  it('counts there under every approach, and is recorded as an event with the trace of what it made', async () => {
    const depth = { leaf: store, quarter: null, answer: null };
    const trace = await openTrace(executive, 2024, group, null, 'fy2024-q1', cat8, depth);
    const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(trace?.stored[0]?.recorded?.seq).toBe(String(event.seq));
    const values = ['EQUITY_SHARE', 'FINANCIAL_CONTROL', 'OPERATIONAL_CONTROL'] as const;
    for (const approach of values)
      expect(canonical(await amountIn(group, cat8, { ...at, approach }))).toBe(trace?.figure?.value);
  });

  it('comes back with a finance lease', async () => {
    const finance = { ...lease.determined, kind: 'finance' } as const;
    await determine({ ...lease, determined: finance, validFrom: '2023-06-30' });
    const equity: At = { ...at, approach: 'EQUITY_SHARE' };
    for (const metric of [direct, market])
      expect(canonical(await amountIn('freshippo', metric, equity))).toBe(
        canonical(await amountIn('freshippo', metric, at)),
      );
    expect((await amountIn(group, cat8, equity)).isZero()).toBe(true);
    const quarter = await figuresOf(group, at);
    const made = quarter && (await recomputeFigures(quarter, [cat8, direct, 'GHG-S123-MB']));
    expect(made?.map(({ difference }) => difference)).toEqual([null, null, null]);
  });
});
