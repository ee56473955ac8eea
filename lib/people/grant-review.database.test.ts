import { expect, test } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { giveGrant } from './give-grant';
import { countDueGrants, openGrantReview } from './open-grant-review';
import { reviewGrant } from './review-grant';

useTestDatabase({ seed: 'demo' });

const year = 366 * 86_400_000;

async function review(now = new Date()) {
  const page = await openGrantReview(await viewerOf('admin'), now);
  if (!page) throw new Error('The administrator sees no review.');
  return page;
}

test('only administrators review roles', async () => {
  const [first] = (await review()).grants;
  for (const name of ['owner.eleme', 'office', 'executive', 'assurance']) {
    const viewer = await viewerOf(name);
    expect(await openGrantReview(viewer)).toBeNull();
    expect(await countDueGrants(viewer)).toBe(0);
    await expect(reviewGrant(viewer, { grantId: first?.grantId ?? 0, kept: true })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  }
});

test('a role is due a year after it was given, one given today is not', async () => {
  const before = await review();
  expect(before.grants.every(({ due }) => due)).toBe(true);
  const { userId } = await viewerOf('executive');
  const grant = { personId: userId, role: 'EXECUTIVE', unitCode: 'cainiao', validTo: null } as const;
  await giveGrant(await viewerOf('admin'), { ...grant, validFrom: businessDate(new Date()) });
  const after = await review();
  expect(after.grants.at(-1)).toMatchObject({ due: false, last: null });
  expect(after.lookedAt).toBe(1);
});

test('a role that is kept is due again in a year, and says who looked at it', async () => {
  const admin = await viewerOf('admin');
  const due = await countDueGrants(admin);
  const grantId = (await review()).grants[0]?.grantId ?? 0;
  await reviewGrant(admin, { grantId, kept: true });
  expect(await countDueGrants(admin)).toBe(due - 1);
  const kept = (await review()).grants.find((grant) => grant.grantId === grantId);
  expect(kept).toMatchObject({ due: false, last: { by: { nameEn: 'Sun Jie' } } });
  const later = await review(new Date(Date.now() + year));
  expect(later.grants.find((grant) => grant.grantId === grantId)?.due).toBe(true);
  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'grant.reviewed', after: { grant: grantId, kept: true } });
});

test('a role that is taken away ends at once and is no more to be reviewed', async () => {
  const [admin, assurance] = [await viewerOf('admin'), await viewerOf('assurance')];
  const { id: grantId } = await reader().grant.findFirstOrThrow({ where: { userId: assurance.userId } });
  await reviewGrant(admin, { grantId, kept: false });
  expect((await viewerOf('assurance')).grants).toEqual([]);
  expect((await review()).grants.some((grant) => grant.grantId === grantId)).toBe(false);
  const events = await reader().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 2 });
  expect(events.map(({ type }) => type)).toEqual(['grant.reviewed', 'grant.revoked']);
  await expect(reviewGrant(admin, { grantId, kept: true })).rejects.toMatchObject({ code: 'unknown-grant' });
});

test('nobody takes their own administrator role away, and nothing is written of the attempt', async () => {
  const admin = await viewerOf('admin');
  const { id: grantId } = await reader().grant.findFirstOrThrow({ where: { userId: admin.userId } });
  await expect(reviewGrant(admin, { grantId, kept: false })).rejects.toMatchObject({
    code: 'own-administrator',
  });
  expect(await reader().grantReview.count({ where: { grantId } })).toBe(0);
});
