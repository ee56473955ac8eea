import { expect, test } from 'vitest';
import { runCommand } from '../access/commands';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';

useTestDatabase({ seed: 'demo' });

const totalOf = async (metric: string) => {
  const at = { unit: { code: 'freshippo' }, metric: { code: metric }, period: { code: 'fy2023-q2' } };
  return (await reader().rollup.findFirstOrThrow({ where: at })).value?.toFixed();
};

// As a version left it that counted a store that joins inside a quarter for the whole of it.
test('what an older version counted otherwise is found, and changes only with a reason in the audit trail', async () => {
  const counted = await totalOf('EN-EL-GRID');
  await currentDatabase().execute(`
    update rollup r set value = 1000000 from organisational_unit u, metric m, reporting_period p
    where u.id = r.unit_id and m.id = r.metric_id and p.id = r.period_id
      and u.code = 'freshippo' and m.code = 'EN-EL-GRID' and p.code = 'fy2023-q2'`);
  const events = await reader().auditEvent.count();

  expect(await runCommand('rollups:rebuild', {})).toMatch(
    /Nothing was changed\.\nfy2023-q2 +1 totals, closed with FY2023\n/,
  );
  expect([await totalOf('EN-EL-GRID'), await reader().auditEvent.count()]).toEqual(['1000000', events]);

  const reason = 'Stores that join inside a quarter count by their days from this version on.';
  expect(await runCommand('rollups:rebuild', { reason })).toMatch(/\nfy2023-q2 +1 totals/);
  expect(await totalOf('EN-EL-GRID')).toBe(counted);
  expect(await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })).toMatchObject({
    type: 'rollups.rebuilt',
    subjectKey: 'fy2023-q2',
    job: 'command-line',
    reason,
    before: { 'freshippo EN-EL-GRID': { value: '1000000' } },
    after: { 'freshippo EN-EL-GRID': { value: counted } },
  });
  expect(await runCommand('rollups:rebuild', { reason })).toContain('nothing to do');
  expect(await reader().auditEvent.count()).toBe(events + 1);
});
