import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { canonical, decimal, total as sumOf } from '../calculation/decimal';
import { useTestDatabase } from '../db/testing/test-database';
import { openFigures } from './open-figures';
import { openReport } from './open-report';
import { openTrace } from './open-trace';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;
let owner: Viewer;

beforeAll(async () => {
  executive = await viewerOf('executive');
  owner = await viewerOf('owner.cainiao');
});

const figure = async (
  who: Viewer,
  unit: string,
  set: string | null,
  metric: string,
  period = 'FY',
  year = 2023,
) => (await openFigures(who, year, unit, set, period))?.figures.find((one) => one.metric === metric);

describe('a boundary’s figures', () => {
  it('are not there for a unit the viewer may not read, nor for what does not exist', async () => {
    expect(await openFigures(owner, 2023, 'alibaba-cloud', null, 'FY')).toBeNull();
    expect(await openFigures(owner, 2023, 'alibaba-group', 'dc-self-built-cn', 'FY')).toBeNull();
    expect(await openFigures(executive, 2023, 'nowhere', null, 'FY')).toBeNull();
    expect(await openFigures(executive, 2023, 'alibaba-group', 'no-set', 'FY')).toBeNull();
    expect(await openFigures(executive, 1999, 'alibaba-group', null, 'FY')).toBeNull();
    expect(await openFigures(executive, 2023, 'alibaba-group', null, 'fy2022-q1')).toBeNull();
  });

  it('of a set are the same in every unit that holds all of it', async () => {
    const inGroup = await figure(executive, 'alibaba-group', 'dc-self-built-cn', 'DC-PUE');
    const inCloud = await figure(executive, 'alibaba-cloud', 'dc-self-built-cn', 'DC-PUE');
    expect(inCloud).toEqual(inGroup);
    expect(inCloud?.status).toBe('published');
  });

  it('of a set that is nowhere in the unit are none', async () => {
    expect((await openFigures(owner, 2023, 'cainiao', 'dc-self-built-cn', 'FY'))?.figures).toEqual([]);
  });

  it('of an open year have no net before credits are answered, and no change while a unit is missing', async () => {
    const gross = await figure(executive, 'alibaba-group', null, 'GHG-S12-GROSS-MB', 'FY', 2024);
    expect(gross?.complete).toBe(false);
    expect(gross?.previous).not.toBeNull();
    expect(gross?.change).toBeNull();
    const net = await figure(executive, 'alibaba-group', null, 'GHG-S12-NET', 'FY', 2024);
    expect(net).toMatchObject({ value: null, status: 'not-available' });
  });

  it('pair an intensity with the driver that one unit reports for all', async () => {
    const [gross, revenue, intensity] = await Promise.all(
      ['GHG-S12-GROSS-MB', 'DR-REV', 'GHG-S12-INT'].map((metric) =>
        figure(executive, 'alibaba-group', null, metric),
      ),
    );
    expect([intensity?.numerator, intensity?.denominator]).toEqual([gross?.value, revenue?.value]);
  });

  it('of a target are what the unit set out to reach', async () => {
    const target = await figure(executive, 'cainiao-rooftop-pv', null, 'EN-PV-AREA', 'target');
    expect(target).toMatchObject({ status: 'published', previous: null, change: null });
  });
});

describe('a report', () => {
  it('divides its scopes into units that add up to the total', async () => {
    const report = await openReport(executive, 2023, 'alibaba-group', null, 'FY');
    const total = report?.own.get('GHG-S2-MB')?.figure.value;
    const parts = report?.rows.map((row) => decimal(row.figures.get('GHG-S2-MB')?.figure.value ?? '0')) ?? [];
    expect(parts.length).toBeGreaterThan(3);
    expect(canonical(sumOf(parts))).toBe(total);
  });
});

describe('a trace', () => {
  const depth = { leaf: null, quarter: null, answer: null };

  it('goes from a group figure to an answer with its people and its place in the ledger', async () => {
    const trace = await openTrace(executive, 2023, 'alibaba-group', 'dc-self-built-cn', 'FY', 'DC-PUE', {
      leaf: 'cloud-zhangbei',
      quarter: 'fy2023-q3',
      answer: null,
    });
    expect(trace?.leaves.filter(({ counts }) => counts)).toHaveLength(6);
    expect(trace?.quarters.map(({ period }) => period)).toEqual(trace?.period.current);
    expect(trace?.answers.map(({ definition }) => definition.code)).toEqual(['DC-IT', 'DC-FAC']);
    expect(trace?.answer?.versions.at(-1)).toMatchObject({ metric: 'DC-IT', kind: 'REPORTED' });
    expect(trace?.answer?.versions.at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(trace?.decisions.map(({ kind }) => kind)).toContain('APPROVED');
    expect(trace?.quarter?.approval?.byEn).toBeTruthy();
  });

  it('shows no answer that was not approved', async () => {
    const trace = await openTrace(executive, 2024, 'alibaba-cloud', null, 'FY', 'DC-IT', {
      ...depth,
      leaf: 'cloud-zhangbei',
    });
    expect(trace?.leaf?.code).toBe('cloud-zhangbei');
    expect(trace?.answers).toEqual([]);
  });

  it('is not there for another’s unit, another’s leaf or an unknown metric', async () => {
    expect(await openTrace(owner, 2023, 'alibaba-cloud', null, 'FY', 'DC-PUE', depth)).toBeNull();
    const leaf = { ...depth, leaf: 'cloud-zhangbei' };
    expect(await openTrace(owner, 2023, 'cainiao', null, 'FY', 'EN-EL-GRID', leaf)).toBeNull();
    expect(await openTrace(executive, 2023, 'alibaba-group', null, 'FY', 'NO-SUCH', depth)).toBeNull();
  });
});

describe('the fifteen categories of scope 3', () => {
  const categories = Array.from({ length: 15 }, (_, index) => `S3-${index + 1}`);

  it('have an amount each, or are said not to be relevant, with the reason', async () => {
    for (const year of [2022, 2023]) {
      const report = await openReport(executive, year, 'alibaba-group', null, 'FY');
      const amounts = categories.filter((code) => report?.byMetric.get(code)?.value != null);
      const reasons = [...(report?.notRelevant ?? [])].filter(([, given]) => given.length > 0);
      expect([...amounts, ...reasons.map(([code]) => code)].sort()).toEqual([...categories].sort());
      expect(amounts).toContain('S3-4');
      expect(report?.notRelevant.get('S3-10')).toEqual([
        'Not part of the assessable inventory published for the year.',
      ]);
    }
  });

  it('lead from what is not relevant to who said so', async () => {
    const depth = { leaf: null, quarter: null, answer: null };
    const trace = await openTrace(executive, 2023, 'alibaba-group', null, 'FY', 'S3-15', depth);
    expect(trace?.notRelevant).toEqual(['Not part of the assessable inventory published for the year.']);
    expect(trace?.answer?.versions.at(-1)).toMatchObject({ kind: 'NOT_APPLICABLE' });
    const total = await openTrace(executive, 2023, 'alibaba-group', null, 'FY', 'GHG-S3', depth);
    expect(total?.notRelevant).toBeNull();
  });
});
