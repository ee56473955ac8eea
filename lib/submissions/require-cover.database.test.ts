import { beforeAll, describe, expect, it } from 'vitest';
import { qualityCriteria } from '../calculation/certificate';
import { certificateLines } from '../certificates/certificate-lines';
import { recordStatus } from '../certificates/record-status';
import { registerCertificates } from '../certificates/register-certificates';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { record } from '../record/record';
import { certificateCover } from './certificate-cover';
import type { LeafForm } from './leaf-form';
import { findPeriod, type UnitForm } from './load-form';
import { requireCover } from './require-cover';
import { approved, leafForm, question } from './testing/questions';
import { createSmallGroup, type SmallGroup } from './testing/small-group';

useTestDatabase({ seed: 'reference' });

let group: SmallGroup;

beforeAll(async () => {
  group = await createSmallGroup();
  const { office, fleet } = group;
  await registerCertificates(
    office,
    certificateLines(
      `GEC-1,GEC,wind,400,2023-04-01,2023-04-30,${fleet}\nGEC-2,GEC,solar,100,2023-04-01,2023-04-30`,
    ),
  );
  for (const kind of ['transferred', 'retired', 'criteria-met']) {
    await recordStatus(office, {
      certificates: ['GEC-1', 'GEC-2'],
      ...{ kind, holds: true, criteria: qualityCriteria },
      ...{ datedOn: '2023-07-01', evidence: 'Statement of the registry' },
    });
  }
});

/** Two leaves of FY2024 Q1, of 1,000 MWh each, with what they answer on certificates. */
async function form(
  fleet: string,
  southFleet: string,
): Promise<Pick<UnitForm, 'period' | 'leaves' | 'lists'>> {
  const asked = [question('EN-EL-GRID'), question('EN-GEC')];
  const leaf = (code: string, claimed: string) => {
    const answers = { 'EN-EL-GRID': '1000', 'EN-GEC': claimed };
    const submitted = approved(answers) as unknown as LeafForm['submitted'];
    return leafForm(asked, answers, { code, submitted });
  };
  const period = await findPeriod(reader(), 'fy2024-q1');
  if (!period) throw new Error('There is no such quarter.');
  return { period, leaves: [leaf(group.fleet, fleet), leaf(group.southFleet, southFleet)], lists: new Map() };
}

async function approving(fleet: string, southFleet: string): Promise<void> {
  const asked = await form(fleet, southFleet);
  const event = {
    type: 'rollups.rebuilt',
    role: 'SYSTEM',
    subjectType: 'unit',
    subjectKey: group.group,
  } as const;
  await record({ job: 'test' }, event, (tx) => requireCover(tx, asked));
}

describe('answers on certificates', () => {
  it.each(['drafts', 'submitted'] as const)('are covered leaf by leaf, as %s', async (said) => {
    const cover = await certificateCover(reader(), await form('400', '100'), said);
    expect(Object.fromEntries(cover)).toEqual({ [group.fleet]: '400', [group.southFleet]: '100' });
  });

  it('are asked nothing of in a form that does not ask for them', async () => {
    const { leaves, ...rest } = await form('0', '0');
    const without = leaves.map((leaf) => ({ ...leaf, questions: [question('EN-EL-GRID')] }));
    expect(await certificateCover(reader(), { ...rest, leaves: without }, 'drafts')).toEqual(new Map());
  });

  it('are approved up to what the ledger covers', async () => {
    await approving('400', '100');
    await approving('500', '0');
    await approving('0', '0');
  });

  it.each([
    ['401', '100', (codes: SmallGroup) => codes.southFleet],
    ['500.001', '0', (codes: SmallGroup) => codes.fleet],
    ['0', '101', (codes: SmallGroup) => codes.southFleet],
  ])('of %s and %s MWh are refused, the pooled ones being used once', async (fleet, south, place) => {
    await expect(approving(fleet, south)).rejects.toMatchObject({
      code: 'answers-above-certificates',
      values: { places: place(group) },
    });
  });
});
