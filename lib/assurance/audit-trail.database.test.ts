import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { createPerson } from '../people/create-person';
import { genesisHash } from '../record/chain';
import { eventFault } from '../record/verify/check-chain';
import { chainHead } from './chain-head';
import { exportHead } from './export-head';
import { findHeadAgain } from './find-head-again';
import { listEvents } from './list-events';
import { verify } from './verify';

useTestDatabase({ seed: 'demo' });

const everything = { type: '', subject: '', before: null };

test('only the third party reads the trail', async () => {
  for (const name of ['owner.cainiao', 'office', 'executive', 'admin']) {
    const viewer = await viewerOf(name);
    expect(await listEvents(viewer, everything)).toBeNull();
    expect(await verify(viewer)).toBeNull();
    expect(await chainHead(viewer)).toBeNull();
    expect(await exportHead(viewer)).toBeNull();
    expect(await findHeadAgain(viewer, '1', 'a'.repeat(64))).toBeNull();
  }
});

test('nor does a third party that was given one unit only', async () => {
  const person = {
    email: 'assurance.cainiao@demo.example',
    nameEn: 'Xu Lan',
    nameZh: '徐岚',
    password: 'horses on the far meadow',
    role: 'ASSURANCE_READER',
    unitCode: 'cainiao',
  } as const;
  await createPerson({ job: 'test' }, 'SYSTEM', person, new Date('2024-01-01'));
  const viewer = await viewerOf('assurance.cainiao');
  expect(viewer.grants).toHaveLength(1);
  expect(await listEvents(viewer, everything)).toBeNull();
  expect(await verify(viewer)).toBeNull();
  expect(await chainHead(viewer)).toBeNull();
  expect(await exportHead(viewer)).toBeNull();
  expect(await findHeadAgain(viewer, '1', 'a'.repeat(64))).toBeNull();
});

test('the loaded demonstration holds from the first event to the last', async () => {
  const viewer = await viewerOf('assurance');
  const result = await verify(viewer);
  expect(result).toMatchObject({ first: null, guards: [], events: await reader().auditEvent.count() });
  expect(result?.head?.seq).toBe((await chainHead(viewer))?.seq);
});

test('an event that was altered, or taken from elsewhere, does not follow', async () => {
  const [first, second] = await reader().auditEvent.findMany({ orderBy: { seq: 'asc' }, take: 2 });
  if (!first || !second) throw new Error('The demonstration has no events.');
  const start = { seq: 0n, hash: genesisHash };
  expect(eventFault(start, first)).toBeNull();
  expect(eventFault(start, { ...first, after: { metrics: 1 } })).toBe('event-changed');
  expect(eventFault(start, { ...first, reason: 'another' })).toBe('event-changed');
  expect(eventFault(start, second)).toBe('event-missing');
  expect(eventFault({ seq: 1n, hash: genesisHash }, second)).toBe('chain-broken');
});

test('a head that was taken away is found again in the chain, or missed', async () => {
  const viewer = await viewerOf('assurance');
  const { head, rows } = (await exportHead(viewer))!;
  expect(rows.data_point_version).toBe(await reader().dataPointVersion.count());
  const earlier = await reader().auditEvent.findFirstOrThrow({ where: { seq: 7n } });
  const again = (seq: string | bigint, hash: string) => findHeadAgain(viewer, String(seq), hash);
  expect(await again(head!.seq, head!.hash)).toEqual({ state: 'kept', seq: head!.seq, since: '0' });
  const since = String(BigInt(head!.seq) - 7n);
  expect(await again(7n, earlier.hash.toUpperCase())).toEqual({ state: 'kept', seq: '7', since });
  expect(await again(7n, head!.hash)).toMatchObject({ state: 'altered' });
  expect(await again(BigInt(head!.seq) + 1n, head!.hash)).toMatchObject({ state: 'missing' });
  expect(await again('seven', head!.hash)).toBeNull();
  expect(await again(7n, 'no hash')).toBeNull();
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
