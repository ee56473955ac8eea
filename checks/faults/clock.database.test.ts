import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findSessionUser, sessionLimits, startSession } from '@/lib/access/session';
import { reader } from '@/lib/db/reader';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { approve } from '@/lib/submissions/approve';
import { answerAll, formOf, quarter, submitNow } from '@/lib/submissions/testing/answers';
import { createSmallGroup, type SmallGroup } from '@/lib/submissions/testing/small-group';
import { brokenChain, brokenRollups } from '../driver/verify-ledger';

useTestDatabase({ seed: 'reference' });

const noon = new Date('2026-06-30T04:00:00Z').getTime();
const at = (shift: number) => vi.setSystemTime(noon + shift);
const hour = 3_600_000;

let small: SmallGroup;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  small = await createSmallGroup();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the ledger is in the order it was written, whatever the clock said', async () => {
  const { owner, office, north } = small;
  at(48 * hour);
  await answerAll(owner, small);
  await submitNow(owner, north);
  at(-48 * hour);
  const { revision } = (await formOf(north)).submission;
  await approve(office, { period: quarter, unit: north, revision, reason: '' });
  const events = await reader().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 2 });
  expect(events.map(({ type }) => type)).toEqual(['submission.approved', 'submission.submitted']);
  expect(events[0]?.at.getTime()).toBeLessThan(events[1]?.at.getTime() ?? 0);
  expect((await formOf(north)).submission.state).toBe('APPROVED');
  expect(await brokenChain(reader())).toEqual([]);
  expect(await brokenRollups(reader())).toEqual([]);
});

test('a session ends by the clock, and one from the future has ended', async () => {
  const { userId } = small.owner;
  const session = await startSession(userId);
  expect(await findSessionUser(session)).toBe(userId);
  at(sessionLimits.idle + hour);
  expect(await findSessionUser(session)).toBeNull();
  const ahead = await startSession(userId);
  expect(await findSessionUser(ahead)).toBe(userId);
  at(0);
  expect(await findSessionUser(ahead)).toBeNull();
});
