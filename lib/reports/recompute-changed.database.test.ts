import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH } from '../calculation/accounting-share';
import { currentDatabase } from '../db/engine';
import { useTestDatabase } from '../db/testing/test-database';
import { recomputeFigure } from './recompute-figure';

useTestDatabase({ seed: 'demo' });

let executive: Viewer;

beforeAll(async () => {
  executive = await viewerOf('executive');
});

const asked = {
  year: 2023,
  unit: 'alibaba-group',
  boundary: null,
  period: 'FY',
  metric: 'GHG-S12-NET',
  approach: ADOPTED_APPROACH,
};

/** Changes rows behind the ledger's back, in a transaction's words: guards off, the change, guards on. */
async function alter(table: string, change: string): Promise<void> {
  await currentDatabase().execute(`alter table ${table} disable trigger all`);
  await currentDatabase().execute(`update ${table} r ${change}`);
  await currentDatabase().execute(`alter table ${table} enable trigger all`);
}

const at = (unit: string, metric: string, period: string) => `
  from organisational_unit u, metric m, reporting_period p
  where u.id = r.unit_id and m.id = r.metric_id and p.id = r.period_id
    and u.code = '${unit}' and m.code = '${metric}' and p.code = '${period}'`;

async function difference(metric: string) {
  const found = (await recomputeFigure(executive, { ...asked, unit: 'alibaba-cloud', metric })).difference;
  return found && [found.what, found.unit?.nameEn, found.metric.code, found.period];
}

const zhangbei = 'Zhangbei data centre';

describe('what was changed behind the ledger’s back', () => {
  it('in a stored total is named, by the smallest digit', async () => {
    await alter('rollup', `set value = value + 0.0000000001 ${at('alibaba-cloud', 'GHG-S1', 'fy2023-q2')}`);
    expect(await difference('GHG-S1')).toEqual(['rollup', 'Alibaba Cloud', 'GHG-S1', 'fy2023-q2']);
    expect(await difference('GHG-S2-LB')).toBeNull();
  });

  it('in a site’s stored value is named with the site', async () => {
    await alter('calculated_value', `set value = '1' ${at('cloud-zhangbei', 'GHG-S2-LB', 'fy2023-q3')}`);
    expect(await difference('GHG-S2-LB')).toEqual(['value', zhangbei, 'GHG-S2-LB', 'fy2023-q3']);
  });

  it('in the factor that a trace names is named as factors', async () => {
    await alter(
      'calculated_value',
      `set trace = jsonb_set(trace, '{factors,0,numerator}', '"0.5"') ${at('cloud-zhangbei', 'EN-TCE', 'fy2023-q3')}`,
    );
    expect(await difference('EN-TCE')).toEqual(['factors', zhangbei, 'EN-TCE', 'fy2023-q3']);
  });

  it('in an answer is found by its hash, before anything else', async () => {
    await alter(
      'data_point_version',
      `set note = 'another' from data_point d ${at('cloud-zhangbei', 'DC-IT', 'fy2023-q1')
        .replace('from ', ', ')
        .replaceAll('r.', 'd.')} and d.id = r.data_point_id`,
    );
    expect(await difference('DC-PUE')).toEqual(['hash', zhangbei, 'DC-IT', 'fy2023-q1']);
  });

  it('in a target is named, and so is what was sealed with it', async () => {
    const target = { ...asked, unit: 'cainiao-rooftop-pv', period: 'target', metric: 'EN-PV-AREA' };
    await alter('target', `set value = 5 from metric m where m.id = r.metric_id and m.code = 'EN-PV-AREA'`);
    expect((await recomputeFigure(executive, target)).difference?.what).toBe('target');
    await alter('target', 'set row_hash = row_hash_of(to_jsonb(r))');
    expect((await recomputeFigure(executive, target)).difference?.what).toBe('target');
  });
});
