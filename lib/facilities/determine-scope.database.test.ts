import { describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { addDays } from '../calendar/add-days';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { openTrace } from '../reports/open-trace';
import { type Determining, determineScope } from './determine-scope';
import { openFacility } from './open-facility';

useTestDatabase({ seed: 'demo' });

const lease: Determining = {
  unit: 'cainiao-wuxi-park',
  determined: { subject: 'lease', direction: 'lease-in', kind: 'operating', operatedByGroup: true },
  ...{ contract: 'Rental contract 7', validFrom: '2021-04-01', reason: 'Our own staff runs it.' },
};

const scopeOf = async (unit: string, name = 'assurance') => {
  const opened = await openFacility(await viewerOf(name), unit, '');
  if (!opened) throw new Error(`${unit} does not open.`);
  return opened.determinations;
};

describe('WE-24 in the demonstration', () => {
  it('a hosted hall whose landlord runs the plant belongs to category 8, and its answers count there', async () => {
    const { inForce, counted } = await scopeOf('cloud-hosted-shanghai');
    expect(inForce[0]?.scopes.map(({ scope }) => scope)).toEqual(['scope-3-8', 'scope-3-8', 'scope-3-8']);
    expect(counted).toEqual(['scope-3-8']);
  });

  it('carriage by contractors whom the group pays belongs to category 4', async () => {
    const { inForce, counted } = await scopeOf('cainiao-express-linehaul-fleet');
    expect(inForce[0]?.scopes[0]).toMatchObject({ scope: 'scope-3-4', because: 'group-pays' });
    expect(counted).toContain('scope-3-4');
  });

  it('the trace of a figure says so of the open leaf', async () => {
    const depth = { leaf: 'cloud-hosted-shanghai', quarter: null, answer: null };
    const executive = await viewerOf('executive');
    const trace = await openTrace(executive, 2023, 'alibaba-group', null, 'FY', 'S3-8', depth);
    expect(trace?.determinations[0]?.scopes[0]).toMatchObject({
      scope: 'scope-3-8',
      because: 'others-operate',
    });
  });
});

describe('a determination', () => {
  it.each([
    ['owner.cainiao', 'not-allowed'],
    ['executive', 'not-allowed'],
    ['assurance', 'not-allowed'],
    ['admin', 'unknown-unit'],
    ['owner.cloud', 'unknown-unit'],
  ])('is not for %s', async (name, code) => {
    await expect(determineScope(await viewerOf(name), lease)).rejects.toMatchObject({ code });
  });

  it.each([
    ['of a programme', { unit: 'cainiao-618' }, 'unknown-unit'],
    ['of what is not there', { unit: 'nowhere' }, 'unknown-unit'],
    ['without a contract', { contract: ' ' }, 'contract-wanted'],
    ['without a reason', { reason: ' ' }, 'reason-needed'],
    ['before the place joined', { validFrom: '2020-03-31' }, 'determination-early'],
  ])('%s is refused', async (_what, other, code) => {
    const asked = determineScope(await viewerOf('office'), { ...lease, ...other });
    await expect(asked).rejects.toMatchObject({ code });
  });

  it('of the office is recorded with its reason, and moves nothing where it confirms what counts', async () => {
    const sum = () => reader().rollup.aggregate({ _sum: { value: true, direct: true } });
    const before = await sum();
    await determineScope(await viewerOf('office'), lease);
    expect(await sum()).toEqual(before);
    const { inForce, counted } = await scopeOf('cainiao-wuxi-park');
    expect(inForce).toMatchObject([{ contract: 'Rental contract 7', validFrom: '2021-04-01' }]);
    expect(inForce[0]?.scopes.map(({ scope }) => scope)).toEqual(['scopes-1-2', 'scope-3-8', 'scope-3-8']);
    expect(counted).toEqual(['scopes-1-2']);
    const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({
      type: 'facility.scope-determined',
      subjectKey: lease.unit,
      role: 'OFFICE',
    });
  });

  it('gives way to a later one from its day on, and stays readable', async () => {
    const determined = { ...lease.determined, operatedByGroup: false } as Determining['determined'];
    const today = businessDate(new Date());
    const office = await viewerOf('office');
    await determineScope(office, { ...lease, determined, validFrom: addDays(today, 1) });
    expect((await scopeOf(lease.unit)).inForce[0]?.scopes[0]?.scope).toBe('scopes-1-2');
    await determineScope(office, { ...lease, determined, validFrom: today });
    const { inForce, all } = await scopeOf(lease.unit);
    expect(inForce[0]?.scopes[0]?.scope).toBe('scope-3-8');
    expect(all).toHaveLength(3);
  });

  it('of carriage stands beside that of a lease', async () => {
    const determined = { subject: 'carriage', carriedBy: 'contractor', paidBy: 'customer' } as const;
    await determineScope(await viewerOf('office'), { ...lease, determined });
    const { inForce, counted, unanswered } = await scopeOf(lease.unit);
    expect(inForce.map((one) => one.determined.subject)).toEqual(['lease', 'carriage']);
    expect(counted).toEqual(['scopes-1-2']);
    expect(unanswered).toMatchObject([{ determined }]);
  });
});
