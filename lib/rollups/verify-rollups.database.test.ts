import { describe, expect, it } from 'vitest';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { verifyRollups } from './verify-rollups';

useTestDatabase({ seed: 'demo' });

describe('rollups of the demonstration group', () => {
  it('are what a recomputation from scratch makes of the approved answers, and one moved by the smallest digit is found', async () => {
    expect(await reader().rollup.count()).toBeGreaterThan(10_000);
    await currentDatabase().execute(`
      update rollup set value = value + 0.0000000001
      where (unit_id, metric_id, period_id) in (
        select r.unit_id, r.metric_id, r.period_id from rollup r
        join organisational_unit u on u.id = r.unit_id join metric m on m.id = r.metric_id
        join reporting_period p on p.id = r.period_id
        where u.code = 'alibaba-group' and m.code = 'GHG-S1' and p.code = 'fy2023-q2')`);
    const differences = await verifyRollups(reader());
    expect(differences.map(({ key }) => key.split(' ').slice(1).join(' '))).toEqual([
      'GHG-S1 fy2023-q2 total',
    ]);
  });
});
