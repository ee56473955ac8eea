import { beforeAll, describe, expect, it } from 'vitest';
import { loadViewer } from '../access/load-viewer';
import type { Viewer } from '../access/viewer';
import type { Trace } from '../calculation/trace';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { verifyRollups } from '../rollups/verify-rollups';
import { bindEdition } from './bind-edition';
import { listMissingFactors } from './list-missing-factors';
import { overrideFactor } from './override-factor';
import { previewEdition } from './preview-edition';

useTestDatabase({ seed: 'demo' });

let office: Viewer;
let owner: Viewer;

async function person(email: string): Promise<Viewer> {
  const { id } = await reader().user.findUniqueOrThrow({ where: { email } });
  return (await loadViewer(id)) as Viewer;
}

beforeAll(async () => {
  office = await person('office@demo.example');
  owner = await person('owner.freshippo@demo.example');
});

const rolledUp = async (unit: string, metric: string, period = 'fy2024-q1') => {
  const found = await reader().rollup.findFirst({
    where: { unit: { code: unit }, metric: { code: metric }, period: { code: period }, breakdown: 'total' },
    select: { value: true },
  });
  return found?.value?.toFixed() ?? null;
};

const traceOf = async (unit: string, metric: string) => {
  const { trace } = await reader().calculatedValue.findFirstOrThrow({
    where: { unit: { code: unit }, metric: { code: metric }, period: { code: 'fy2024-q1' } },
    orderBy: { id: 'desc' },
    select: { trace: true },
  });
  return trace as unknown as Trace;
};

const year = { edition: 'grid-cn-2022', fiscalYear: 2024, reason: 'The announcement of December 2024.' };

describe('a candidate', () => {
  it('shows what it would move, by unit, and moves nothing', async () => {
    const before = await rolledUp('freshippo', 'GHG-S2-LB');
    const preview = await previewEdition(office, 'grid-cn-2022', 2024);
    const line = preview?.lines.find(({ unit, metric }) => unit === 'freshippo' && metric === 'GHG-S2-LB');
    expect(line?.before).toBe(before);
    // 165,807 MWh in Shanghai at 0.5849, 21,042 MWh in Beijing at 0.5580, instead of 0.5703.
    expect(line?.after).toBe('108721.9503');
    expect(preview?.lines.at(-1)?.unit).toBe('alibaba-group');
    expect(preview?.lost).toBe(0);
    expect(await rolledUp('freshippo', 'GHG-S2-LB')).toBe(before);
  });

  it('is shown to nobody who may not read the whole group', async () => {
    expect(await previewEdition(owner, 'grid-cn-2022', 2024)).toBeNull();
  });
});

describe('an edition', () => {
  it.each([
    ['by a data owner', () => bindEdition(owner, year), 'not-allowed'],
    ['without a reason', () => bindEdition(office, { ...year, reason: ' ' }), 'reason-needed'],
    ['that there is not', () => bindEdition(office, { ...year, edition: 'nowhere' }), 'unknown-edition'],
    ['to a year that there is not', () => bindEdition(office, { ...year, fiscalYear: 2031 }), 'unknown-year'],
    ['to a closed year', () => bindEdition(office, { ...year, fiscalYear: 2023 }), 'factors-locked'],
    [
      'that is in use already',
      () => bindEdition(office, { ...year, edition: 'grid-cn-2022-guideline' }),
      'edition-in-use',
    ],
  ])('is not bound %s', async (_how, bind, code) => {
    const before = await reader().factorBinding.count();
    await expect(bind()).rejects.toMatchObject({ code });
    expect(await reader().factorBinding.count()).toBe(before);
  });

  it('moves what is approved in the year, each value with its own factor, and leaves closed years alone', async () => {
    const closed = await rolledUp('freshippo', 'GHG-S2-LB', 'fy2023-q4');
    await bindEdition(office, year);
    expect(await rolledUp('freshippo', 'GHG-S2-LB')).toBe('108721.9503');
    expect(await rolledUp('freshippo', 'GHG-S2-LB', 'fy2023-q4')).toBe(closed);
    const [factor] = (await traceOf('freshippo-stores-shanghai', 'GHG-S2-LB')).factors;
    expect(factor).toMatchObject({ code: 'EF-GRID-CN-310000-2022', region: 'CN-SH' });
    const [residual] = (await traceOf('freshippo-stores-shanghai', 'GHG-S2-MB')).factors;
    expect(residual).toMatchObject({ code: 'EF-RESMIX-CN-2022', rung: 'residual-mix' });
    const event = await reader().auditEvent.findFirstOrThrow({ where: { type: 'factors.bound' } });
    expect(event).toMatchObject({
      subjectKey: 'fy2024',
      reason: year.reason,
      before: { edition: 'grid-cn-2022-guideline' },
    });
    expect(await verifyRollups(reader())).toEqual([]);
  });
});

describe('a factor put by hand', () => {
  const put = {
    unit: 'freshippo-stores-shanghai',
    fiscalYear: 2024,
    activity: 'EN-EL-GRID',
    basis: 'LB',
    reason: 'The supplier’s own statement.',
  };
  const idOf = async (code: string) => (await reader().factor.findFirstOrThrow({ where: { code } })).id;

  it('is used at its place alone until it is withdrawn', async () => {
    const before = await rolledUp(put.unit, 'GHG-S2-LB');
    await overrideFactor(office, { ...put, factorId: await idOf('EF-GRID-CN-R-EAST-2022') });
    // 165,807 MWh at 0.5617.
    expect(await rolledUp(put.unit, 'GHG-S2-LB')).toBe('93133.7919');
    expect((await traceOf(put.unit, 'GHG-S2-LB')).factors[0]).toMatchObject({ overridden: true });
    expect((await listMissingFactors(office))?.put).toMatchObject([{ unit: put.unit, reason: put.reason }]);
    await overrideFactor(office, { ...put, factorId: null, reason: 'The statement was withdrawn.' });
    expect(await rolledUp(put.unit, 'GHG-S2-LB')).toBe(before);
  });

  it.each([
    ['that is for something else', 'EF-LPG-CN-A', {}, 'unknown-factor'],
    ['in a closed year', 'EF-GRID-CN-R-EAST-2022', { fiscalYear: 2023 }, 'factors-locked'],
    ['without a reason', 'EF-GRID-CN-R-EAST-2022', { reason: '' }, 'reason-needed'],
    ['at no leaf', 'EF-GRID-CN-R-EAST-2022', { unit: 'freshippo' }, 'unknown-use'],
  ])('is refused where it is one %s', async (_what, code, more, refusal) => {
    const asked = { ...put, ...more, factorId: await idOf(code) };
    await expect(overrideFactor(office, asked)).rejects.toMatchObject({ code: refusal });
  });
});
