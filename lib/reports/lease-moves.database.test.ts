import { describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { add, canonical, subtract } from '../calculation/decimal';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { type Determining, determineScope } from '../facilities/determine-scope';
import { verifyRollups } from '../rollups/verify-rollups';
import { openTrace } from './open-trace';
import { recomputeFigures } from './recompute-figures';
import { type At, GroupFigures, ownAmount } from './testing/group-figures';

useTestDatabase({ seed: 'demo' });

/** Leased in by operating lease, and run by the group (see the demonstration's determinations). */
const store = 'freshippo-stores-shanghai';
const group = 'alibaba-group';
const [cat8, location, market, direct] = ['S3-8', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S1'];
const figures = new GroupFigures();

async function determine(input: Determining) {
  figures.forget();
  await determineScope(await viewerOf('office'), input);
}

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
    const published = (await figures.of(group)).figures;
    const before = {
      s1: await figures.amount(group, direct, at),
      cat8: await figures.amount(group, cat8, at),
    };
    const [s1, s2] = [await ownAmount(store, direct, 'fy2024'), await ownAmount(store, location, 'fy2024')];
    await determine({ ...lease, validFrom: '2023-06-30' });
    expect(canonical(await figures.amount(group, direct, at))).toBe(canonical(subtract(before.s1, s1)));
    expect(canonical(await figures.amount(group, cat8, at))).toBe(canonical(add(before.cat8, add(s1, s2))));
    expect((await figures.of(group)).figures).toEqual(published);
  });

  it('is what a recomputation from scratch makes of it', async () => {
    expect(await verifyRollups(reader())).toEqual([]);
    const quarter = await figures.of(group, at);
    for (const made of await recomputeFigures(quarter, [cat8, direct, location, 'EN-EL-GRID', 'GHG-S123-MB']))
      expect(made).toMatchObject({ difference: null, shown: { value: made.recomputed?.value } });
  });

  it('counts there under every approach, and is recorded as an event with the trace of what it made', async () => {
    const depth = { leaf: store, quarter: null, answer: null };
    const trace = await openTrace(await viewerOf('executive'), 2024, group, null, 'fy2024-q1', cat8, depth);
    const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(trace?.stored[0]?.recorded?.seq).toBe(String(event.seq));
    const values = ['EQUITY_SHARE', 'FINANCIAL_CONTROL', 'OPERATIONAL_CONTROL'] as const;
    for (const approach of values)
      expect(canonical(await figures.amount(group, cat8, { ...at, approach }))).toBe(trace?.figure?.value);
  });

  it('comes back with a finance lease', async () => {
    const finance = { ...lease.determined, kind: 'finance' } as const;
    await determine({ ...lease, determined: finance, validFrom: '2023-06-30' });
    const equity: At = { ...at, approach: 'EQUITY_SHARE' };
    for (const metric of [direct, market])
      expect(canonical(await figures.amount('freshippo', metric, equity))).toBe(
        canonical(await figures.amount('freshippo', metric, at)),
      );
    expect((await figures.amount(group, cat8, equity)).isZero()).toBe(true);
    const quarter = await figures.of(group, at);
    const made = await recomputeFigures(quarter, [cat8, direct, 'GHG-S123-MB']);
    expect(made.map(({ difference }) => difference)).toEqual([null, null, null]);
  });
});
