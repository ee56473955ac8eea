import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../access/commands';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { approve } from '../submissions/approve';
import { answerAll, formOf, quarter, submitNow } from '../submissions/testing/answers';
import { createSmallGroup } from '../submissions/testing/small-group';

useTestDatabase({ seed: 'reference' });

let unit: string;
const metric = 'EN-DIESEL-MOB';

/** A unit's quarter, approved and closed. */
beforeAll(async () => {
  const small = await createSmallGroup();
  unit = small.north;
  await answerAll(small.owner, small);
  await submitNow(small.owner, unit, '');
  const { revision } = (await formOf(unit)).submission;
  await approve(small.office, { period: quarter, unit, revision, reason: '' });
  await currentDatabase().execute(`update reporting_period set state = 'CLOSED' where code = '${quarter}'`);
});

const total = async () => {
  const at = { unit: { code: unit }, metric: { code: metric }, period: { code: quarter } };
  return (await reader().rollup.findFirstOrThrow({ where: at })).value?.toFixed();
};

// As a version left it that counted a store that joins inside a quarter for the whole of it.
test('what an older version counted otherwise is found, and changes only with a reason in the audit trail', async () => {
  const counted = await total();
  expect(Number(counted)).toBeGreaterThan(0);
  await currentDatabase().execute(`
    update rollup r set value = 1000000 from organisational_unit u, metric m, reporting_period p
    where u.id = r.unit_id and m.id = r.metric_id and p.id = r.period_id
      and u.code = '${unit}' and m.code = '${metric}' and p.code = '${quarter}'`);
  const events = await reader().auditEvent.count();

  expect(await runCommand('rollups:rebuild', {})).toMatch(
    /Nothing was changed\.\nfy2024-q1 +1 totals, closed with FY2024\n/,
  );
  expect([await total(), await reader().auditEvent.count()]).toEqual(['1000000', events]);

  const reason = 'Stores that join inside a quarter count by their days from this version on.';
  expect(await runCommand('rollups:rebuild', { reason })).toMatch(/\nfy2024-q1 +1 totals/);
  expect(await total()).toBe(counted);
  expect(await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })).toMatchObject({
    type: 'rollups.rebuilt',
    subjectKey: quarter,
    job: 'command-line',
    reason,
    before: { [`${unit} ${metric}`]: { value: '1000000' } },
    after: { [`${unit} ${metric}`]: { value: counted } },
  });
  expect(await runCommand('rollups:rebuild', { reason })).toContain('nothing to do');
  expect(await reader().auditEvent.count()).toBe(events + 1);
});
