import { expect, test } from 'vitest';
import { loadViewer } from '../access/load-viewer';
import { findSessionUser, startSession } from '../access/session';
import { viewerOf } from '../access/testing/viewer-of';
import { createToken, findTokenUser } from '../access/token';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { holdForm } from '../forms/held/hold-form';
import { closeAccount } from './close-account';
import { giveGrant } from './give-grant';
import { openOffboarding } from './open-offboarding';

useTestDatabase({ seed: 'demo' });

const today = businessDate(new Date());

async function leaving(name: string) {
  const [admin, person] = [await viewerOf('admin'), await viewerOf(name)];
  const offboarding = await openOffboarding(admin, person.userId);
  if (!offboarding) throw new Error(`${name} cannot leave.`);
  return { admin, person, offboarding };
}

const rolesOf = async (id: string) =>
  (await loadViewer(id))?.grants.map(({ role, unitCode }) => `${role} ${unitCode}`);

test('only administrators look at what somebody leaves behind, or close an account', async () => {
  const { userId } = await viewerOf('owner.eleme');
  for (const name of ['owner.cainiao', 'office', 'executive', 'assurance']) {
    const viewer = await viewerOf(name);
    expect(await openOffboarding(viewer, userId)).toBeNull();
    await expect(
      closeAccount(viewer, { personId: userId, successorId: null, grantIds: [], reason: 'x' }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test('the open quarters of the only data owner are nobody’s without a successor', async () => {
  const { offboarding } = await leaving('owner.eleme');
  expect(offboarding.roles).toMatchObject([{ role: 'DATA_OWNER', unitCode: 'eleme', alone: true }]);
  const [role] = offboarding.roles;
  expect(role?.work.map(({ period, unitCode, orphaned }) => [period, unitCode, orphaned])).toContainEqual([
    'fy2024-q1',
    'eleme',
    true,
  ]);
});

test('one of two reviewers leaves nothing behind that the other could not do', async () => {
  const { offboarding } = await leaving('office2');
  const [role] = offboarding.roles;
  expect(role).toMatchObject({ role: 'OFFICE', alone: false });
  expect(role?.work.length).toBeGreaterThan(0);
  expect(role?.work.every(({ kind, orphaned }) => kind === 'review' && !orphaned)).toBe(true);
});

test('open work is not left to nobody without a reason', async () => {
  const { admin, person } = await leaving('owner.eleme');
  const nobody = { personId: person.userId, successorId: null, grantIds: [], reason: '' };
  await expect(closeAccount(admin, nobody)).rejects.toMatchObject({
    code: 'work-left',
    field: 'reason',
    values: { units: 'fy2024-q1/eleme' },
  });
  expect(await loadViewer(person.userId)).not.toBeNull();
});

test('a successor never gets a role that was not the leaver’s, and none without being chosen', async () => {
  const { admin, person, offboarding } = await leaving('owner.eleme');
  const foreign = await reader().grant.findFirstOrThrow({ where: { userId: admin.userId } });
  const { userId: successorId } = await viewerOf('owner.freshippo');
  const own = offboarding.roles.map(({ grantId }) => grantId);
  const base = { personId: person.userId, reason: '' };
  for (const [closing, code] of [
    [{ ...base, successorId, grantIds: [foreign.id] }, 'unknown-grant'],
    [{ ...base, successorId: null, grantIds: own }, 'successor-wanted'],
    [{ ...base, successorId: person.userId, grantIds: own }, 'unknown-person'],
  ] as const)
    await expect(closeAccount(admin, closing)).rejects.toMatchObject({ code });
  expect(await rolesOf(successorId)).toEqual(['DATA_OWNER freshippo']);
});

test('the successor goes on with it; the leaver is out at once and stays in history', async () => {
  const { admin, person, offboarding } = await leaving('owner.eleme');
  const { userId: successorId } = await viewerOf('owner.freshippo');
  const [session, token] = [
    await startSession(person.userId),
    await createToken(person.userId, 'export', 30),
  ];
  await holdForm({ secret: 's', path: '/' }, { form: '', values: { a: 'b' } }, person.userId);
  await closeAccount(admin, {
    personId: person.userId,
    successorId,
    grantIds: offboarding.roles.map(({ grantId }) => grantId),
    reason: '',
  });
  expect(await findSessionUser(session)).toBeNull();
  expect(await findTokenUser(token)).toBeNull();
  expect(await loadViewer(person.userId)).toBeNull();
  expect(await reader().heldForm.count({ where: { userId: person.userId } })).toBe(0);
  expect(await rolesOf(successorId)).toEqual(['DATA_OWNER freshippo', 'DATA_OWNER eleme']);
  const given = await reader().grant.findFirstOrThrow({
    where: { userId: successorId },
    orderBy: { id: 'desc' },
  });
  expect(given.validFrom.toISOString().slice(0, 10)).toBe(today);

  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({
    type: 'person.offboarded',
    subjectKey: person.userId,
    after: { successor: successorId, given: [{ role: 'DATA_OWNER', unit: 'eleme' }], left: [] },
  });
  expect(JSON.stringify(event.after)).not.toMatch(/@|Xu Lan/);
  expect(await reader().user.count({ where: { id: person.userId } })).toBe(1);
});

test('a role is handed over for no longer than it was given, and never twice', async () => {
  const [admin, cloud] = [await viewerOf('admin'), await viewerOf('owner.cloud')];
  const { userId: successorId } = await viewerOf('owner.cainiao');
  const until = { personId: cloud.userId, role: 'EXECUTIVE', unitCode: 'cainiao', validFrom: today } as const;
  await giveGrant(admin, { ...until, validTo: '2099-04-01' });
  await giveGrant(admin, { ...until, personId: cloud.userId, role: 'DATA_OWNER', validTo: null });
  const { offboarding } = await leaving('owner.cloud');
  await closeAccount(admin, {
    personId: cloud.userId,
    successorId,
    grantIds: offboarding.roles.map(({ grantId }) => grantId),
    reason: '',
  });
  const grants = await reader().grant.findMany({ where: { userId: successorId }, orderBy: { id: 'asc' } });
  expect(grants.map(({ role, validTo }) => [role, validTo?.toISOString().slice(0, 10) ?? null])).toEqual([
    ['DATA_OWNER', null],
    ['DATA_OWNER', null],
    ['EXECUTIVE', '2099-04-01'],
  ]);
});

test('with a reason an account is closed though its work waits for nobody', async () => {
  const { admin, person } = await leaving('owner.freshippo');
  await giveGrant(admin, {
    personId: person.userId,
    role: 'OFFICE',
    unitCode: 'cainiao',
    validFrom: today,
    validTo: null,
  });
  const reason = 'The unit is being sold.';
  await closeAccount(admin, { personId: person.userId, successorId: null, grantIds: [], reason });
  const event = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event.reason).toBe(reason);
  expect(event.after).toMatchObject({ successor: null, left: ['fy2024-q1/eleme'] });
});

test('nobody closes their own account', async () => {
  const { admin } = await leaving('office');
  const own = { personId: admin.userId, successorId: null, grantIds: [], reason: 'x' };
  await expect(closeAccount(admin, own)).rejects.toMatchObject({ code: 'own-account' });
});
