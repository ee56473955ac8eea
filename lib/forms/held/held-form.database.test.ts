import { beforeEach, expect, test } from 'vitest';
import { viewerOf } from '../../access/testing/viewer-of';
import { reader } from '../../db/reader';
import { useTestDatabase } from '../../db/testing/test-database';
import { operate } from '../../record/operate';
import { findHeldForm, isFormHeld } from './find-held-form';
import { heldLimits, holdForm } from './hold-form';
import { discardHeldForm, releaseHeldForm } from './release-held-form';

useTestDatabase({ seed: 'demo' });

const place = { secret: 'of one browser', path: '/submissions/fy2024-q1/eleme?leaf=eleme-platform' };
const typed = {
  form: 'answers',
  values: { 'v:LG-KWH-OUT:total': '11,232', 'r:LG-KWH-OUT:total': '3', 'v:EN-EL:total': '7', unit: 'eleme' },
};
const idOf = async (name: string) => (await viewerOf(name)).userId;

beforeEach(() => operate((tx) => tx.heldForm.deleteMany({})));

test('what somebody typed comes back to them, as often as they look', async () => {
  const owner = await idOf('owner.eleme');
  await holdForm(place, typed, owner);
  expect(await findHeldForm(place, owner)).toMatchObject(typed);
  expect(await findHeldForm(place, owner)).toMatchObject(typed);
  expect(await isFormHeld(place, owner)).toBe(true);
});

test('whoever signs in next in the same browser never sees it, nor takes its place', async () => {
  const [owner, other] = [await idOf('owner.eleme'), await idOf('office')];
  await holdForm(place, typed, owner);
  expect(await findHeldForm(place, other)).toBeNull();
  await holdForm(place, { form: 'answers', values: { 'v:LG-KWH-OUT:total': '1' } }, other);
  await releaseHeldForm(place, other, { form: 'answers', part: null });
  await discardHeldForm(place, other);
  expect(await findHeldForm(place, owner)).toMatchObject(typed);
});

test('what nobody is known to own belongs to who first opens it in that browser', async () => {
  const [first, second] = [await idOf('owner.eleme'), await idOf('office')];
  await holdForm(place, typed, null);
  expect(await findHeldForm(place, first)).toMatchObject(typed);
  expect(await findHeldForm(place, second)).toBeNull();
});

test.each([
  ['another browser', { ...place, secret: 'of another browser' }],
  ['another page', { ...place, path: '/submissions/fy2024-q1/eleme' }],
])('%s finds nothing', async (_name, elsewhere) => {
  const owner = await idOf('owner.eleme');
  await holdForm(place, typed, owner);
  expect(await findHeldForm(elsewhere, owner)).toBeNull();
});

test('the database alone tells nothing of it', async () => {
  await holdForm(place, typed, await idOf('owner.eleme'));
  const row = await reader().heldForm.findFirstOrThrow();
  expect(Buffer.from(row.sealed, 'base64').toString()).not.toContain('11,232');
  expect(JSON.stringify(row)).not.toContain(place.secret);
});

test('after a day it is gone, and the next one held sweeps it away', async () => {
  const owner = await idOf('owner.eleme');
  const yesterday = new Date(Date.now() - heldLimits.lasts);
  await holdForm(place, typed, owner, yesterday);
  expect(await findHeldForm(place, owner)).toBeNull();
  expect(await isFormHeld(place, owner)).toBe(false);
  await holdForm({ ...place, path: '/review' }, typed, owner);
  expect(await reader().heldForm.count()).toBe(1);
});

test('saving the whole form ends it; saving a part keeps the rest', async () => {
  const owner = await idOf('owner.eleme');
  await holdForm(place, typed, owner);
  await releaseHeldForm(place, owner, { form: 'another form of the page', part: null });
  const part = new Set(['unit', 'v:LG-KWH-OUT:total', 'r:LG-KWH-OUT:total']);
  await releaseHeldForm(place, owner, { form: 'answers', part });
  expect((await findHeldForm(place, owner))?.values).toEqual({ 'v:EN-EL:total': '7' });
  await releaseHeldForm(place, owner, { form: 'answers', part: null });
  expect(await reader().heldForm.count()).toBe(0);
});

test('what is discarded is gone', async () => {
  const owner = await idOf('owner.eleme');
  await holdForm(place, typed, owner);
  await discardHeldForm(place, owner);
  expect(await findHeldForm(place, owner)).toBeNull();
});

test('nobody fills the ledger with it: too long is not held, and the oldest make room', async () => {
  const owner = await idOf('owner.eleme');
  const long = { form: '', values: { note: 'x'.repeat(heldLimits.characters) } };
  expect(await holdForm(place, long, owner)).toBe(false);
  for (let page = 0; page <= heldLimits.ofOne; page += 1)
    await holdForm({ ...place, path: `/${page}` }, typed, owner, new Date(Date.now() + page));
  expect(await reader().heldForm.count()).toBe(heldLimits.ofOne);
  expect(await findHeldForm({ ...place, path: '/0' }, owner)).toBeNull();
});
