import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../access/viewer';
import { qualityCriteria } from '../calculation/certificate';
import { decimal } from '../calculation/decimal';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { Refusals } from '../errors';
import { createSmallGroup, type SmallGroup } from '../submissions/testing/small-group';
import { certificateLines } from './certificate-lines';
import { coverAtHand } from './cover-at-hand';
import { openCertificateLedger } from './open-certificate-ledger';
import { recordStatus } from './record-status';
import { registerCertificates } from './register-certificates';

useTestDatabase({ seed: 'reference' });

let group: SmallGroup;
let office: Viewer;
let owner: Viewer;

beforeAll(async () => {
  group = await createSmallGroup();
  ({ office, owner } = group);
  await register('GEC-0,GEC,wind,400,2022-04-01,2022-04-30');
});

const register = (lines: string) => registerCertificates(office, certificateLines(lines));

const record = (certificate: string, kind: string, holds = true) =>
  recordStatus(office, {
    certificates: [certificate],
    kind,
    holds,
    criteria: qualityCriteria,
    datedOn: '2023-07-01',
    evidence: 'Statement of the registry',
  });

async function complete(certificate: string): Promise<void> {
  for (const kind of ['transferred', 'retired', 'criteria-met']) await record(certificate, kind);
}

describe('registering', () => {
  it('refuses each line that is wrong with its own sentence, and registers none of them', async () => {
    const before = await reader().energyCertificate.count();
    const lines = [
      `R-1,GEC,wind,400,2023-04-01,2023-04-30,${group.fleet}`,
      'GEC-0,GEC,wind,400,2023-04-01,2023-04-30',
      'R-1,GEC,wind,400,2023-04-01,2023-04-30',
      'R-3,GEC,coal,400,2023-04-01,2023-04-30',
      'R-4,GEC,wind,400,2023-04-01,2023-04-30,nowhere',
      'R-5,GEC,wind,400,2023-04-01,2023-04-30,,NO-CONTRACT',
    ];
    const refused = await register(lines.join('\n')).catch((error: unknown) => error);
    expect((refused as Refusals).all.map(({ code, values }) => `${code} ${values.place}`)).toEqual([
      'certificate-registered #2 GEC-0',
      'certificate-twice #3 R-1',
      'certificate-source-wanted #4 R-3',
      'certificate-facility-unknown #5 R-4',
      'certificate-contract-unknown #6 R-5',
    ]);
    expect(await reader().energyCertificate.count()).toBe(before);
  });

  it.each([
    [
      'registers',
      () => registerCertificates(owner, certificateLines('R-1,GEC,wind,4,2023-04-01,2023-04-30')),
    ],
    [
      'records a status',
      () =>
        recordStatus(owner, {
          certificates: ['R-1'],
          kind: 'retired',
          holds: true,
          criteria: [],
          datedOn: '2023-07-01',
          evidence: 'x',
        }),
    ],
  ])('nobody but the office %s', async (_what, act) => {
    await expect(act()).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('recording', () => {
  it.each([
    ['of nothing that is known', { certificates: ['NOWHERE'] }, 'certificate-unknown'],
    ['before it was generated', { datedOn: '2019-01-01' }, 'certificate-day-early'],
  ])('refuses what happened %s', async (_what, more, code) => {
    const said = { kind: 'retired', holds: true, criteria: [], datedOn: '2023-07-01', evidence: 'Registry' };
    const certificates = ['GEC-0'];
    const refused = await recordStatus(office, { certificates, ...said, ...more }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Refusals);
    expect((refused as Refusals).all).toMatchObject([{ code }]);
  });

  it.each([
    ['without evidence', { evidence: ' ' }, 'certificate-evidence-wanted'],
    ['on a day to come', { datedOn: '2999-01-01' }, 'certificate-day-wanted'],
    ['of no known kind', { kind: 'lost' }, 'certificate-status-wanted'],
  ])('refuses what is said %s', async (_what, more, code) => {
    const said = { kind: 'retired', holds: true, criteria: [], datedOn: '2023-07-01', evidence: 'Registry' };
    const asked = { certificates: ['GEC-0'], ...said, ...more };
    await expect(recordStatus(office, asked)).rejects.toMatchObject({ code });
  });
});

describe('WE-10 a warehouse of 1,000 MWh in FY2024 Q1', () => {
  const covered = async (claimed = '0') => {
    const facility = group.fleet;
    const use = { facility, period: 'fy2024-q1', consumed: decimal('1000'), claimed: decimal(claimed) };
    return (await coverAtHand(reader(), 2024, [use])).get(facility);
  };
  const lot = (id: string, kind: string, mwh: string, contract = '') =>
    register(`${id},${kind},wind,${mwh},2023-04-01,2023-04-30,${group.fleet},${contract}`);

  it('a contract whose certificates are not transferred, or not retired, covers nothing', async () => {
    await lot('PPA-1', 'contract', '400');
    expect(await covered()).toBe('0');
    await record('PPA-1', 'criteria-met');
    await record('PPA-1', 'transferred');
    expect(await covered()).toBe('0');
    await record('PPA-1', 'retired');
    expect(await covered()).toBe('400');
  });

  it('the contract and its own 400 certificates are the same megawatt hours: 400, not 800', async () => {
    await lot('GEC-A', 'GEC', '400', 'PPA-1');
    expect(await covered()).toBe('0');
    await complete('GEC-A');
    expect(await covered('400')).toBe('400');
    const ledger = await openCertificateLedger(office, 2024);
    expect(ledger?.certificates.find(({ registryId }) => registryId === 'PPA-1')?.reason).toBe(
      'same-megawatt-hours',
    );
  });

  it('1,200 more cover no more than was consumed', async () => {
    await lot('GEC-B', 'GEC', '1200');
    await complete('GEC-B');
    expect(await covered('1000')).toBe('1000');
  });

  it('claimed as a carbon credit they cover nothing, and again something once that was not so', async () => {
    await record('GEC-B', 'claimed-as-credit');
    expect(await covered()).toBe('400');
    await record('GEC-B', 'claimed-as-credit', false);
    expect(await covered()).toBe('1000');
  });

  it('pooled, they go to one facility or the other, never to both', async () => {
    await register('GEC-C,GEC,wind,300,2023-04-01,2023-04-30');
    await complete('GEC-C');
    const place = (code: string, claimed: string) => ({
      ...{ facility: code, period: 'fy2024-q1', consumed: decimal('300') },
      claimed: decimal(claimed),
    });
    const both = [place(group.wind, '200'), place(group.southFleet, '200')];
    const parts = await coverAtHand(reader(), 2024, both);
    expect([...parts.values()].map(Number).reduce((a, b) => a + b)).toBe(300);
  });

  it('is shown to nobody who holds a role on a part of the group only', async () => {
    expect(await openCertificateLedger(owner, 2024)).toBeNull();
  });

  it('leaves an event of each, with what was recorded', async () => {
    const event = await reader().auditEvent.findFirstOrThrow({
      where: { type: 'certificate.status-recorded', subjectKey: 'PPA-1' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({ reason: 'Statement of the registry', role: 'OFFICE' });
    expect(event.after).toMatchObject({ kind: 'retired', holds: true });
  });
});
