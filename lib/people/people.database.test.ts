import { expect, test } from 'vitest';
import { authenticate } from '../access/authenticate';
import { fingerprint } from '../access/fingerprint';
import { loadViewer } from '../access/load-viewer';
import { findSessionUser, startSession } from '../access/session';
import { viewerOf } from '../access/testing/viewer-of';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { addPerson } from './add-person';
import { changePassword } from './change-password';
import { choosePassword } from './choose-password';
import { giveGrant } from './give-grant';
import { listPeople } from './list-people';
import { revokeGrant } from './revoke-grant';

useTestDatabase({ seed: 'demo' });

const secretOf = (link: string) => link.split('#').at(-1) ?? '';
const today = businessDate(new Date());
const newcomer = {
  email: 'Gao.Fei@demo.example',
  nameEn: 'Gao Fei',
  nameZh: '高飞',
  role: 'DATA_OWNER',
  unitCode: 'intime',
} as const;

test('only administrators see and add people', async () => {
  for (const name of ['owner.eleme', 'office', 'executive', 'assurance']) {
    const viewer = await viewerOf(name);
    expect(await listPeople(viewer)).toBeNull();
    await expect(addPerson(viewer, newcomer)).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test('a person who was invited chooses the first password and sees the unit given', async () => {
  const { personId, link } = await addPerson(await viewerOf('admin'), newcomer);
  expect(await authenticate('gao.fei@demo.example', 'seven rivers in spring', 'test')).toEqual({
    refused: 'wrong',
  });
  expect(await choosePassword(secretOf(link), 'seven rivers in spring', 'test')).toBe(personId);
  const result = await authenticate('gao.fei@demo.example', 'seven rivers in spring', 'test');
  expect(result).toMatchObject({ userId: personId, stage: 'SIGNED_IN' });
  const viewer = await loadViewer(personId);
  expect(viewer?.grants.map(({ role, unitCode }) => `${role} ${unitCode}`)).toEqual(['DATA_OWNER intime']);
});

test('the ledger never holds a name, an e-mail or a password', async () => {
  const events = await reader().auditEvent.findMany({ where: { subjectType: 'person' } });
  expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toMatch(
    /gao|高飞|seven rivers|@/i,
  );
});

test('a role can be given for later and revoked at once', async () => {
  const [admin, eleme] = [await viewerOf('admin'), await viewerOf('owner.eleme')];
  const grant = { personId: eleme.userId, role: 'EXECUTIVE', unitCode: 'cainiao', validTo: null } as const;
  await expect(giveGrant(admin, { ...grant, validFrom: today, validTo: today })).rejects.toMatchObject({
    code: 'end-before-start',
  });
  await giveGrant(admin, { ...grant, validFrom: '2099-04-01' });
  expect((await viewerOf('owner.eleme')).grants).toHaveLength(1);
  await giveGrant(admin, { ...grant, validFrom: today });
  expect((await viewerOf('owner.eleme')).grants).toHaveLength(2);
  const given = await reader().grant.findFirstOrThrow({
    where: { userId: eleme.userId },
    orderBy: { id: 'desc' },
  });
  await revokeGrant(admin, { grantId: given.id });
  expect((await viewerOf('owner.eleme')).grants).toHaveLength(1);
});

test('nobody takes their own administrator role away', async () => {
  const admin = await viewerOf('admin');
  const own = await reader().grant.findFirstOrThrow({ where: { userId: admin.userId } });
  await expect(revokeGrant(admin, { grantId: own.id })).rejects.toMatchObject({ code: 'own-administrator' });
});

test('a password is changed with the current one, and the other sessions end', async () => {
  const viewer = await viewerOf('executive');
  const [here, elsewhere] = [await startSession(viewer.userId), await startSession(viewer.userId)];
  const change = { currentPassword: 'greenledger-demo', newPassword: 'another long one' };
  await expect(
    changePassword(
      viewer,
      { ...change, currentPassword: 'a guess' },
      { sessionId: fingerprint(here), address: 'test' },
    ),
  ).rejects.toMatchObject({ code: 'wrong-password', field: 'currentPassword' });
  await expect(
    changePassword(
      viewer,
      { ...change, newPassword: 'short' },
      { sessionId: fingerprint(here), address: 'test' },
    ),
  ).rejects.toMatchObject({ code: 'password-too-short' });
  await changePassword(viewer, change, { sessionId: fingerprint(here), address: 'test' });
  expect(await findSessionUser(here)).toBe(viewer.userId);
  expect(await findSessionUser(elsewhere)).toBeNull();
  expect(await authenticate('executive@demo.example', change.newPassword, 'test')).toHaveProperty('session');
});
