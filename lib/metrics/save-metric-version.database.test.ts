import { describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import type { MetricDraft } from './metric-draft';
import { saveMetricVersion } from './save-metric-version';

useTestDatabase({ seed: 'demo' });

/** The latest version of a metric as a draft of the next, from the open year. */
async function draftOf(code: string, changes: Partial<MetricDraft> = {}): Promise<MetricDraft> {
  const {
    version,
    testCases: _cases,
    ...facts
  } = await reader().metricVersion.findFirstOrThrow({
    where: { metric: { code } },
    orderBy: { version: 'desc' },
  });
  const kept = { ...facts, basedOn: version, effectiveFrom: 2024, code, testCases: [] };
  return { ...kept, reason: 'Agreed with the assurer.', ...changes };
}

const save = async (code: string, changes: Partial<MetricDraft>, name = 'office') =>
  saveMetricVersion(await viewerOf(name), await draftOf(code, changes));

/** One text for all rows of a fiscal year: the same only where every digit is. */
async function rollups(fiscalYear: number): Promise<unknown> {
  return reader().$queryRaw`
    select md5(string_agg(r::text, e'\n' order by r.unit_id, r.metric_id, r.period_id, r.breakdown))
    from rollup r join reporting_period p on p.id = r.period_id where p.fiscal_year = ${fiscalYear}`;
}

async function calculated(fiscalYear: number): Promise<unknown> {
  return reader().$queryRaw`
    select md5(string_agg(c.id || c.row_hash, e'\n' order by c.id))
    from calculated_value c join reporting_period p on p.id = c.period_id where p.fiscal_year = ${fiscalYear}`;
}

describe('a new version of a formula', () => {
  it('moves the figures of the open year and leaves every figure before it as it was', async () => {
    const [before, madeBefore, open] = [await rollups(2023), await calculated(2023), await rollups(2024)];
    await save('WA-TOT', { formula: 'WA-HAZ+coefficient(2)* WA-NHAZ', reason: ' Agreed. ' });
    expect(await rollups(2023)).toEqual(before);
    expect(await calculated(2023)).toEqual(madeBefore);
    expect(await rollups(2024)).not.toEqual(open);
  });

  it('is told in the ledger: what was, what is, and why', async () => {
    const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({
      type: 'definition.changed',
      role: 'OFFICE',
      subjectType: 'metric',
      subjectKey: 'WA-TOT',
      before: { version: 1, effectiveFrom: 2018, formula: 'WA-HAZ + WA-NHAZ' },
      after: { version: 2, effectiveFrom: 2024, formula: 'WA-HAZ + coefficient(2) * WA-NHAZ' },
      reason: 'Agreed.',
    });
  });

  it('is named by every value it made', async () => {
    const made = await reader().calculatedValue.findMany({
      where: { metric: { code: 'WA-TOT' }, period: { fiscalYearId: 2024 } },
      orderBy: { id: 'desc' },
      take: 1,
      select: { metricVersion: { select: { version: true } } },
    });
    expect(made).toEqual([{ metricVersion: { version: 2 } }]);
  });

  it('keeps its test cases with it', async () => {
    const testCases = [{ given: { 'WT-WD': '10', 'WT-DIS': '4' }, expected: '6' }];
    await save('WT-CON', { testCases });
    const version = await reader().metricVersion.findFirstOrThrow({
      where: { metric: { code: 'WT-CON' } },
      orderBy: { version: 'desc' },
    });
    expect(version.testCases).toEqual(testCases);
  });
});

describe('nothing is saved', () => {
  it.each(['owner.cainiao', 'executive', 'admin', 'assurance'])('by %s', async (name) => {
    await expect(save('EN-SOLD', { formula: 'EN-PV-EXP' }, name)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it.each([
    ['EN-SOLD', { formula: 'EN-PV-EXP + DC-PUE' }, 'formula-refused'],
    ['EN-SOLD', { formula: 'EN-PV-EXP + NO-SUCH' }, 'formula-refused'],
    ['EN-SOLD', { formula: 'EN-PV-EXP + EN-TOT' }, 'formula-refused'],
    ['EN-SOLD', { formula: 'EN-PV-EXP +' }, 'formula-refused'],
    ['GHG-BIO', { formula: 'emissions(EN-FUEL-OTH, BIOGENI)' }, 'formula-refused'],
    ['EN-SOLD', { formula: null }, 'formula-wanted'],
    ['DC-IT', { formula: 'EN-EL-TOT' }, 'formula-wanted'],
    ['DC-PUE', { timeRule: 'sum' }, 'definition-refused'],
    ['EN-SOLD', { unit: 'GWh', formula: '(EN-PV-EXP + EN-SOLD-OTH) / 1000' }, 'unit-kept'],
    ['EN-SOLD', { decimalsMin: 3, decimalsMax: 1 }, 'decimals-wanted'],
    ['WT-CON', { testCases: [{ given: { 'WT-WD': '10' }, expected: '10' }] }, 'test-case-not-kept'],
    ['WT-CON', { testCases: [{ given: { 'WT-WD': 'ten' }, expected: 'missing' }] }, 'test-case-not-kept'],
    ['GHG-S1', {}, 'nothing-changed'],
    ['GHG-S1', { formula: 'S1-STAT', reason: ' ' }, 'reason-needed'],
  ] as const)('%s %j: %s', async (code, changes, refusal) => {
    const versions = await reader().metricVersion.count();
    await expect(save(code, changes)).rejects.toMatchObject({ code: refusal });
    expect(await reader().metricVersion.count()).toBe(versions);
  });

  it('where the place is told', async () => {
    await expect(
      save('EN-SOLD', { formula: 'EN-PV-EXP + DC-PUE * EN-SOLD-OTH + DC-PUE' }),
    ).rejects.toMatchObject({
      values: { part: 'EN-PV-EXP + DC-PUE * EN-SOLD-OTH + DC-PUE', at: '1' },
      field: 'formula',
    });
  });

  it('in a closed year', async () => {
    await expect(save('GHG-S1', { formula: 'S1-STAT', effectiveFrom: 2023 })).rejects.toMatchObject({
      code: 'definition-year-closed',
      values: { year: '2023', first: '2024' },
      field: 'effectiveFrom',
    });
  });

  it('over a version that somebody else saved meanwhile', async () => {
    const [viewer, mine] = [await viewerOf('office'), await draftOf('WA-TOT', { formula: 'WA-HAZ' })];
    await saveMetricVersion(await viewerOf('office2'), { ...mine, formula: 'WA-NHAZ + WA-HAZ' });
    await expect(saveMetricVersion(viewer, mine)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});

it('a version for a year to come leaves the open year as it is', async () => {
  const before = await rollups(2024);
  await save('WA-TOT', { formula: 'WA-NHAZ', effectiveFrom: 2025 });
  expect(await rollups(2024)).toEqual(before);
});
