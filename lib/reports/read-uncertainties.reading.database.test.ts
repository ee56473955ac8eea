import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { canonical, decimal, subtract, total } from '../calculation/decimal';
import { useTestDatabase } from '../db/testing/test-database';
import { openFigures } from './open-figures';
import { readUncertainties } from './read-uncertainties';
import { whyNoBand } from './why-no-band';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;

beforeAll(async () => {
  executive = await viewerOf('executive');
});

async function bandOf(metric: string, unit = 'alibaba-group', set: string | null = null, period = 'FY') {
  const opened = await openFigures(executive, 2023, unit, set, period);
  if (!opened) throw new Error('There is no such report.');
  const value = opened.figures.find((one) => one.metric === metric)?.value ?? '0';
  return { value, whole: (await readUncertainties(opened, metric)).whole };
}

describe('the band around a figure of the demonstration', () => {
  it('lies evenly around gross emissions and says what it rests on', async () => {
    const { value, whole } = await bandOf('GHG-S12-GROSS-MB');
    if (!whole) throw new Error('There is no band.');
    const [below, above] = [
      subtract(decimal(value), decimal(whole.low)),
      subtract(decimal(whole.high), decimal(value)),
    ];
    expect(canonical(below)).toBe(canonical(above));
    expect(whole.sources.map(({ source }) => source)).toEqual(['METER', 'INVOICE', 'RECORD', 'ESTIMATE']);
    const parts = total(whole.sources.map(({ part }) => decimal(part)));
    expect(parts.toDecimalPlaces(30).toFixed()).toBe('1');
    expect(decimal(whole.factorPart).gt(decimal('0.5'))).toBe(true);
  });

  it('of one meter at one site in one quarter is the meter’s own', async () => {
    const { whole } = await bandOf('DC-IT', 'cloud-zhangbei', null, 'fy2023-q1');
    expect(whole).toMatchObject({ share: '0.05', factorPart: '0' });
    expect(whole?.sources).toEqual([{ source: 'METER', quality: 'high', width: '0.05', part: '1' }]);
  });

  it('of a ratio of meters rests on no factor, and of many sites is narrower than of one', async () => {
    const [one, all] = await Promise.all([
      bandOf('DC-PUE', 'cloud-zhangbei'),
      bandOf('DC-PUE', 'alibaba-cloud', 'dc-self-built-cn'),
    ]);
    expect(all.whole?.factorPart).toBe('0');
    expect(decimal(all.whole?.share ?? '1').lt(decimal(one.whole?.share ?? '0'))).toBe(true);
  });

  it('of a weighted average rests on the answers and their weights', async () => {
    const { value, whole } = await bandOf('PK-ALG-RATE', 'cainiao');
    expect(decimal(whole?.low ?? '0').lt(decimal(value))).toBe(true);
    expect(whole?.factorPart).toBe('0');
  });

  it('is missing for a reason that is said', async () => {
    const { definitions } = (await openFigures(executive, 2023, 'alibaba-group', null, 'FY')) ?? {};
    if (!definitions) throw new Error('There is no report.');
    const reasons = ['PW-COUNTRIES', 'AV-S3P-CUM', 'DC-IT'].map((metric) => whyNoBand(metric, definitions));
    expect(reasons).toEqual(['members', 'earlier', 'ungraded']);
  });

  it('is not drawn around what is a list or has no number', async () => {
    expect((await bandOf('PW-COUNTRIES')).whole).toBeNull();
    expect((await bandOf('GHG-S3', 'cloud-zhangbei')).whole).toBeNull();
  });
});
