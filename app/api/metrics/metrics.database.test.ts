import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/lib/db/engine';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { record } from '@/lib/record/record';
import { closeMeters, openMeters } from '@/lib/telemetry/prometheus.mjs';
import { securityEvent } from '@/lib/telemetry/security-event.mjs';
import { overhear } from '@/lib/telemetry/testing/overhear';
import { GET } from './route';

const token = 'a-token-of-the-operators-own';
const event = { type: 'unit.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: 'cainiao' } as const;

overhear();
beforeAll(async () => {
  openMeters();
  await openTestDatabase({ seed: 'empty' });
});
afterAll(closeMeters);
beforeEach(() => vi.stubEnv('GREENLEDGER_METRICS_TOKEN', token));
afterEach(() => vi.unstubAllEnvs());

const ask = (authorization?: string) =>
  GET(new Request('http://here/api/metrics', authorization ? { headers: { authorization } } : {}));

/** The value of one line of the figures. */
async function figure(name: string): Promise<number> {
  const text = await (await ask(`Bearer ${token}`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  );
}

test.each([undefined, 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`])(
  'whoever comes with %s finds nothing',
  async (authorization) => {
    const answer = await ask(authorization);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  },
);

test('nobody finds anything where the operator set no token', async () => {
  vi.stubEnv('GREENLEDGER_METRICS_TOKEN', '');
  expect((await ask('Bearer ')).status).toBe(404);
  expect((await ask('Bearer undefined')).status).toBe(404);
});

test('the holder of the token reads Prometheus’ text', async () => {
  const answer = await ask(`Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await answer.text();
  for (const name of [
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds',
    'greenledger_stopping',
  ])
    expect(text).toMatch(new RegExp(`^${name} `, 'm'));
});

test('a change of the ledger moves its head and is timed, done or undone', async () => {
  const before = await figure('greenledger_ledger_head');
  await record({ job: 'test' }, event, async () => undefined);
  await expect(record({ job: 'test' }, event, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await figure('greenledger_ledger_head')).toBe(before + 1);
  expect(await figure('greenledger_record_duration_seconds_count{outcome="done"}')).toBe(1);
  expect(await figure('greenledger_record_duration_seconds_count{outcome="undone"}')).toBe(1);
  expect(await figure('greenledger_database_query_duration_seconds_count{kind="query"}')).toBeGreaterThan(3);
});

test('a security event is counted by its kind', async () => {
  securityEvent('sign-in.refused', { account: 'pseudonym' });
  securityEvent('sign-in.refused', { account: 'pseudonym' });
  expect(await figure('greenledger_security_events_total{event="sign-in.refused"}')).toBe(2);
});

test('no figure, name or code of the ledger is among them', async () => {
  const text = await (await ask(`Bearer ${token}`)).text();
  expect(text).not.toMatch(/cainiao|pseudonym|@|tonne|kwh/i);
  expect(await figure('greenledger_open_submissions{state="DRAFT"}')).toBe(0);
});

test('a database that does not answer is a figure too', async () => {
  await closeDatabase();
  expect(await figure('greenledger_database_up')).toBe(0);
});
