import { expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import type { DraftedRule } from '../metrics/metric-draft';
import { saveMetricVersion } from '../metrics/save-metric-version';
import { previewDefinition } from './preview-definition';
import { readCells } from './read-cells';

useTestDatabase({ seed: 'demo' });

const latest = (code: string) =>
  reader().metricVersion.findFirstOrThrow({ where: { metric: { code } }, orderBy: { version: 'desc' } });

async function preview(name: string, code: string, change: Partial<DraftedRule>) {
  return previewDefinition(await viewerOf(name), code, 2024, { ...(await latest(code)), ...change });
}

it('without a change nothing moves: the pure core makes what is stored, to the last digit', async () => {
  for (const code of ['GHG-S1', 'PW-COUNTRIES-CUM', 'SO-TRAIN-H']) {
    const effect = await preview('office', code, {});
    expect(effect?.units.length).toBeGreaterThan(0);
    expect([...(effect?.units ?? []), ...(effect?.others ?? [])].filter(({ moved }) => moved)).toEqual([]);
    expect(effect?.leaves).toEqual([]);
  }
});

async function save(code: string, formula: string): Promise<void> {
  const { version, testCases: _cases, ...facts } = await latest(code);
  const draft = { ...facts, code, basedOn: version, effectiveFrom: 2024, formula, testCases: [] };
  await saveMetricVersion(await viewerOf('office'), {
    ...draft,
    reason: 'Counted otherwise, to see it move.',
  });
}

it('what is shown before saving is what saving makes', async () => {
  const formula = 'WA-HAZ + coefficient(2) * WA-NHAZ';
  const events = await reader().auditEvent.count();
  const effect = await preview('office', 'WA-TOT', { formula });
  expect(await reader().auditEvent.count()).toBe(events);
  expect(effect?.leaves.length).toBeGreaterThan(0);
  expect(effect?.units.some(({ moved }) => moved)).toBe(true);

  await save('WA-TOT', formula);
  const units = await reader().organisationalUnit.findMany({ select: { id: true, code: true } });
  const periods = await reader().reportingPeriod.findMany({
    where: { fiscalYearId: 2024 },
    select: { id: true },
  });
  const cells = await readCells(
    units.map(({ id }) => id),
    periods.map(({ id }) => id),
    ['WA-TOT'],
  );
  for (const { unit, period, after } of [...(effect?.units ?? []), ...(effect?.leaves ?? [])]) {
    const id = units.find(({ code }) => code === unit.code)?.id ?? 0;
    const cell = cells.get(id)?.get('WA-TOT')?.get(period);
    expect([unit.code, after?.value, after?.approved]).toEqual([unit.code, cell?.value, cell?.approved]);
  }
});

it('a formula reads what was approved in the same quarter a year ago, stored as shown', async () => {
  await save('WA-TOT', 'WA-HAZ + lastyear(WA-NHAZ)');
  const read = await reader().$queryRaw<{ yearAgo: string; state: string }[]>`
    select o->>'yearAgo' as "yearAgo", o->'amount'->>'state' as state
    from calculated_value c join metric m on m.id = c.metric_id join reporting_period p on p.id = c.period_id,
         jsonb_array_elements(c.trace->'operands') o
    where m.code = 'WA-TOT' and p.code = 'fy2024-q1' and c.trace->>'formula' like '%lastyear%' and o ? 'yearAgo'`;
  expect(read).toContainEqual({ yearAgo: 'true', state: 'value' });
  const again = await preview('office', 'WA-TOT', {});
  expect([...(again?.units ?? []), ...(again?.leaves ?? [])].filter(({ moved }) => moved)).toEqual([]);
});

it('nobody sees the effect on figures of the whole group who may not read them', async () => {
  expect(await preview('owner.cainiao', 'WA-TOT', {})).toBeNull();
  expect(await preview('admin', 'WA-TOT', {})).toBeNull();
});
