import { expect, test } from 'vitest';
import { viewerOf } from '@/lib/access/testing/viewer-of';
import { currentDatabase } from '@/lib/db/engine';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { beginWalk, groupOf2023 } from './walk-figures';

useTestDatabase({ seed: 'demo' });

test('among figures that lead to an answer, one that rests on nothing is found', async () => {
  await currentDatabase().execute(`
    insert into rollup (unit_id, metric_id, period_id, value, expected, approved, reported)
    select u.id, m.id, p.id, 1, 1, 1, 1
    from organisational_unit u, metric m, reporting_period p
    where u.code = 'cainiao-post' and m.code = 'DC-COMP-SAVED' and p.code = 'fy2023-q4'`);
  const group = await beginWalk(await viewerOf('executive'));
  expect(await group.withoutWay(groupOf2023, ['DC-COMP-SAVED', 'DC-IT'])).toEqual([
    'DC-COMP-SAVED: cainiao-post, fy2023-q4 ends without an answer',
  ]);
});
