import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { genesisHash } from '../record/chain';
import { chainHead } from './chain-head';
import { listEvents } from './list-events';
import { follows, verifyChain } from './verify-chain';

useTestDatabase({ seed: 'demo' });

const everything = { type: '', subject: '', before: null };

test('only the third party reads the trail', async () => {
  for (const name of ['owner.cainiao', 'office', 'executive', 'admin']) {
    const viewer = await viewerOf(name);
    expect(await listEvents(viewer, everything)).toBeNull();
    expect(await verifyChain(viewer)).toBeNull();
    expect(await chainHead(viewer)).toBeNull();
  }
});

test('the chain of the loaded demonstration holds from the first event to the last', async () => {
  const viewer = await viewerOf('assurance');
  const result = await verifyChain(viewer);
  expect(result).toMatchObject({ brokenAt: null, checked: await reader().auditEvent.count() });
  expect(result?.head?.seq).toBe((await chainHead(viewer))?.seq);
});

test('an event that was altered, or taken from elsewhere, does not follow', async () => {
  const [first, second] = await reader().auditEvent.findMany({ orderBy: { seq: 'asc' }, take: 2 });
  if (!first || !second) throw new Error('The demonstration has no events.');
  const start = { seq: 0n, hash: genesisHash };
  expect(follows(start, first)).toBe(true);
  expect(follows(start, { ...first, after: { metrics: 1 } })).toBe(false);
  expect(follows(start, { ...first, reason: 'another' })).toBe(false);
  expect(follows(start, second)).toBe(false);
});

test('pages follow each other without gap or repetition, newest first', async () => {
  const viewer = await viewerOf('assurance');
  const first = await listEvents(viewer, everything);
  const second = await listEvents(viewer, { ...everything, before: BigInt(first?.older ?? 0) });
  const seqs = [...(first?.events ?? []), ...(second?.events ?? [])].map(({ seq }) => Number(seq));
  const head = seqs[0] ?? 0;
  expect(seqs).toEqual(seqs.map((_, place) => head - place));
});

test('the trail narrows to a kind of event and to a subject, with names looked up today', async () => {
  const page = await listEvents(await viewerOf('assurance'), {
    type: 'submission.returned',
    subject: 'ELEME',
    before: null,
  });
  expect(page?.events.map(({ subjectKey }) => subjectKey)).toEqual(['fy2024-q1/eleme']);
  expect(page?.names.units.eleme).toEqual({ nameEn: 'Ele.me', nameZh: '饿了么' });
});
