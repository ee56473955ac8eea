import { TOTP } from 'otpauth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { attemptWindow } from '../access/attempt';
import { authenticate } from '../access/authenticate';
import { fingerprint } from '../access/fingerprint';
import { loadViewer } from '../access/load-viewer';
import { pruneAccess } from '../access/prune';
import { findSessionUser, startSession } from '../access/session';
import { addToHouse, housePassword, plantSmallHouse } from '../access/testing/small-house';
import { createToken, findTokenUser } from '../access/token';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { linkLimits, openLink } from './account-link';
import { addPerson } from './add-person';
import { addSecondFactor } from './add-second-factor';
import { changePassword } from './change-password';
import { choosePassword } from './choose-password';
import { allOthers, endOwnSessions } from './end-own-sessions';
import { endPersonSessions } from './end-person-sessions';
import { makeAccountLink } from './make-account-link';
import { makeRecoveryCodes } from './make-recovery-codes';
import { openAccount } from './open-account';
import { openEnrolment } from './open-enrolment';
import { removeSecondFactor } from './remove-second-factor';
import { resetSecondFactor } from './reset-second-factor';

vi.mock('@node-rs/argon2', () => import('../access/testing/fast-argon2'));
useTestDatabase({ seed: 'empty' });

const minute = 60_000;
const newPassword = 'another long enough one';
let admin: Viewer;

beforeAll(async () => {
  await plantSmallHouse();
  vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'OFFICE');
  admin = await viewer(await addToHouse('admin', 'ADMINISTRATOR'));
});
afterEach(() => {
  vi.useRealTimers();
});

async function viewer(id: string): Promise<Viewer> {
  const found = await loadViewer(id);
  if (!found) throw new Error('No viewer.');
  return found;
}

const secretOf = (link: string): string => link.split('#').at(-1) ?? '';
const later = (by: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
const letIn = (name: string, password: string) => authenticate(`${name}@example.com`, password, 'here');

async function invite(name: string): Promise<{ personId: string; secret: string }> {
  const { personId, link } = await addPerson(admin, {
    email: `${name}@example.com`,
    nameEn: 'Gao Fei',
    nameZh: '高飞',
    role: 'DATA_OWNER',
    unitCode: 'group',
  });
  return { personId, secret: secretOf(link) };
}

async function resetLink(personId: string): Promise<string> {
  return secretOf(await makeAccountLink(admin, { personId }));
}

/** What happened to a person, as the ledger tells it. */
async function story(personId: string): Promise<string[]> {
  const events = await reader().auditEvent.findMany({
    where: { subjectType: 'person', subjectKey: personId },
    orderBy: { seq: 'asc' },
  });
  return events.map(({ type, role }) => `${type} (${role})`);
}

describe('an invitation', () => {
  it('is opened as often as one likes and used once', async () => {
    const { personId, secret } = await invite('gao.fei');
    for (let time = 0; time < 3; time += 1)
      expect(await openLink(secret)).toMatchObject({ purpose: 'INVITATION', email: 'gao.fei@example.com' });
    await expect(choosePassword(secret, 'Gao-Fei-2026!', 'here')).rejects.toMatchObject({
      code: 'password-personal',
      field: 'password',
    });
    expect(await choosePassword(secret, newPassword, 'here')).toBe(personId);
    expect(await openLink(secret)).toBeNull();
    await expect(choosePassword(secret, 'a third long password', 'here')).rejects.toMatchObject({
      code: 'link-ended',
    });
    expect(await letIn('gao.fei', newPassword)).toMatchObject({ userId: personId });
    expect(await story(personId)).toEqual(['person.invited (ADMINISTRATOR)', 'person.joined (SELF)']);
  });

  it('used twice at the same time lets one of them choose', async () => {
    const { secret } = await invite('twice');
    const results = await Promise.allSettled(
      ['first of the two', 'second of the two'].map((words) => choosePassword(secret, words, 'here')),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lasts 72 hours, a newer one replaces it, and nothing else of it is kept but a hash', async () => {
    const { personId, secret } = await invite('late');
    expect(JSON.stringify(await reader().accountLink.findMany())).not.toContain(secret);
    const newer = await resetLink(personId);
    expect(await openLink(secret)).toBeNull();
    later(linkLimits.INVITATION - minute);
    expect(await openLink(newer)).toMatchObject({ purpose: 'INVITATION' });
    later(2 * minute);
    expect(await openLink(newer)).toBeNull();
    await expect(choosePassword(newer, newPassword, 'here')).rejects.toMatchObject({ code: 'link-ended' });
    later(31 * 24 * 60 * minute);
    await pruneAccess();
    expect(await reader().accountLink.count({ where: { userId: personId } })).toBe(0);
  });

  it('is made by administrators alone', async () => {
    const owner = await viewer(await addToHouse('no.administrator'));
    const other = { personId: admin.userId };
    for (const verb of [makeAccountLink, endPersonSessions, resetSecondFactor])
      await expect(verb(owner, other)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('cannot be guessed for long', async () => {
    const { secret } = await invite('guessed');
    for (let place = 0; place < 30; place += 1)
      await expect(choosePassword(`guess ${place}`, newPassword, 'cafe')).rejects.toMatchObject({
        code: 'link-ended',
      });
    await expect(choosePassword(secret, newPassword, 'cafe')).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
    expect(await openLink(secret)).not.toBeNull();
  });
});

describe('a reset', () => {
  it('lasts an hour and ends sessions and tokens when it is used, not before', async () => {
    const id = await addToHouse('forgetful');
    const [session, token] = [await startSession(id), await createToken(id, 'export', 30)];
    const secret = await resetLink(id);
    expect(await findSessionUser(session)).toBe(id);
    expect(await openLink(secret)).toMatchObject({ purpose: 'PASSWORD_RESET' });
    later(61 * minute);
    expect(await openLink(secret)).toBeNull();
    vi.useRealTimers();

    await choosePassword(secret, newPassword, 'here');
    expect(await findSessionUser(session)).toBeNull();
    expect(await findTokenUser(token)).toBeNull();
    expect(await letIn('forgetful', housePassword)).toEqual({ refused: 'wrong' });
    expect(await letIn('forgetful', newPassword)).toHaveProperty('session');
    expect(await story(id)).toEqual([
      'person.created (SYSTEM)',
      'person.link-made (ADMINISTRATOR)',
      'person.password-reset (SELF)',
    ]);
  });

  it('still asks for the second factor', async () => {
    const { id } = await guarded('with.app');
    await choosePassword(await resetLink(id), newPassword, 'here');
    expect(await letIn('with.app', newPassword)).toMatchObject({ stage: 'SECOND_FACTOR' });
  });
});

describe('a password', () => {
  it('is changed five wrong guesses at most', async () => {
    const id = await addToHouse('hijacked');
    const here = { sessionId: null, address: 'here' };
    const change = (currentPassword: string) =>
      changePassword({ userId: id } as Viewer, { currentPassword, newPassword }, here);
    for (let time = 0; time < 5; time += 1)
      await expect(change('a guess')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(change(housePassword)).rejects.toMatchObject({ code: 'too-many-attempts' });
    later(attemptWindow + minute);
    await change(housePassword);
    expect(await letIn('hijacked', newPassword)).toHaveProperty('session');
  });
});

/** A person with a second factor, and the session it was set up in. */
async function guarded(name: string, role: 'DATA_OWNER' | 'OFFICE' = 'DATA_OWNER') {
  const id = await addToHouse(name, role);
  const session = await startSession(id);
  const sessionId = fingerprint(session);
  const enrolment = await openEnrolment(id, sessionId);
  const code = () => new TOTP({ secret: enrolment.secret, digits: 6, period: 30 }).generate();
  vi.useFakeTimers({ toFake: ['Date'] });
  await addSecondFactor({ userId: id, sessionId, address: 'here' }, code());
  return { id, session, sessionId, enrolment, code };
}

describe('a second factor', () => {
  it('is not there until a code of it was right, and then ends the sessions that began without it', async () => {
    const id = await addToHouse('careful');
    const [here, elsewhere] = [await startSession(id), await startSession(id)];
    const sessionId = fingerprint(here);
    const offered = await openEnrolment(id, sessionId);
    expect(await openEnrolment(id, sessionId)).toEqual(offered);
    await expect(addSecondFactor({ userId: id, sessionId, address: 'here' }, '000000')).rejects.toMatchObject(
      { code: 'code-wrong', field: 'code' },
    );
    expect((await viewer(id)).secondFactor).toBe(false);

    vi.useFakeTimers({ toFake: ['Date'] });
    const code = new TOTP({ secret: offered.secret, digits: 6, period: 30 }).generate();
    await addSecondFactor({ userId: id, sessionId, address: 'here' }, code);
    expect((await viewer(id)).secondFactor).toBe(true);
    expect(await findSessionUser(here)).toBe(id);
    expect(await findSessionUser(elsewhere)).toBeNull();
    const kept = await reader().user.findUniqueOrThrow({ where: { id } });
    expect(kept.totpSecret).not.toContain(offered.secret);
    await expect(addSecondFactor({ userId: id, sessionId, address: 'here' }, code)).rejects.toHaveProperty(
      'code',
    );
  });

  it('is removed with password and code, and another one is offered then', async () => {
    const { id, sessionId, enrolment, code } = await guarded('leaving');
    const here = { sessionId, address: 'here' };
    later(minute);
    const remove = (currentPassword: string, typed: string) =>
      viewer(id).then((self) => removeSecondFactor(self, { currentPassword, code: typed }, here));
    await expect(remove('a guess', code())).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(remove(housePassword, '000000')).rejects.toMatchObject({ code: 'code-wrong' });
    await remove(housePassword, code());
    expect(await letIn('leaving', housePassword)).toMatchObject({ stage: 'SIGNED_IN' });
    expect((await openEnrolment(id, sessionId)).secret).not.toBe(enrolment.secret);
    expect(await story(id)).toEqual([
      'person.created (SYSTEM)',
      'person.second-factor-added (SELF)',
      'person.second-factor-removed (SELF)',
    ]);
  });

  it('stays where a role asks for it', async () => {
    const { id, code } = await guarded('the.office', 'OFFICE');
    later(minute);
    const secrets = { currentPassword: housePassword, code: code() };
    await expect(
      removeSecondFactor(await viewer(id), secrets, { sessionId: null, address: 'here' }),
    ).rejects.toMatchObject({ code: 'second-factor-wanted' });
    expect(await openAccount(await viewer(id), null)).toMatchObject({
      secondFactorWanted: true,
      secondFactor: { recoveryCodesLeft: 10 },
    });
  });

  it('is taken away by an administrator, codes and sessions and all', async () => {
    const { id, session } = await guarded('lost.phone');
    await resetSecondFactor(admin, { personId: id });
    expect(await findSessionUser(session)).toBeNull();
    expect(await reader().recoveryCode.count({ where: { userId: id } })).toBe(0);
    expect(await letIn('lost.phone', housePassword)).toMatchObject({ stage: 'SIGNED_IN' });
    await expect(resetSecondFactor(admin, { personId: id })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  it('gets ten new recovery codes for a code, and the old ones are gone', async () => {
    const { id, enrolment, code } = await guarded('printing');
    later(minute);
    const codes = await makeRecoveryCodes(await viewer(id), { code: code() }, { address: 'here' });
    const kept = await reader().recoveryCode.findMany({ where: { userId: id }, select: { hash: true } });
    expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set(codes.map(fingerprint)));
    expect(codes.filter((each) => enrolment.recoveryCodes.includes(each))).toEqual([]);
  });
});

describe('sessions', () => {
  it('are listed with their device and ended one by one, all others, or all', async () => {
    const id = await addToHouse('everywhere');
    const start = (device: string) => startSession(id, { device });
    const [here, phone, cafe] = [
      await start('Chrome, macOS'),
      await start('Safari, iPhone'),
      await start(''),
    ];
    await startSession(id, { stage: 'SECOND_FACTOR' });
    const self = await viewer(id);
    const { sessions } = await openAccount(self, fingerprint(here));
    expect(sessions.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Chrome, macOS', true],
        ['Safari, iPhone', false],
        ['', false],
      ]),
    );
    expect(sessions).toHaveLength(3);
    const ours = { sessionId: fingerprint(here), address: 'here' };
    const currentPassword = housePassword;
    await endOwnSessions(self, { which: fingerprint(cafe), currentPassword }, ours);
    expect(await Promise.all([here, phone, cafe].map(findSessionUser))).toEqual([id, id, null]);
    await endOwnSessions(self, { which: allOthers, currentPassword }, ours);
    expect(await Promise.all([here, phone, cafe].map(findSessionUser))).toEqual([id, null, null]);
    await endPersonSessions(admin, { personId: id });
    expect(await findSessionUser(here)).toBeNull();
    expect(await story(id)).toEqual(['person.created (SYSTEM)', 'person.sessions-ended (ADMINISTRATOR)']);
  });

  it('elsewhere are not ended by whoever finds one open: the password is asked for once more', async () => {
    const [id, other] = [await addToHouse('left.open'), await addToHouse('neighbour')];
    const [here, elsewhere, theirs] = [
      await startSession(id),
      await startSession(id),
      await startSession(other),
    ];
    const self = await viewer(id);
    const ours = { sessionId: fingerprint(here), address: 'here' };
    for (const [typed, code] of [
      [{}, 'current-password-wanted'],
      [{ currentPassword: '' }, 'current-password-wanted'],
      [{ code: '123456' }, 'current-password-wanted'],
      [{ currentPassword: 'a guess' }, 'wrong-password'],
    ] as const)
      for (const which of [allOthers, fingerprint(elsewhere)])
        await expect(endOwnSessions(self, { which, ...typed }, ours)).rejects.toMatchObject({ code });
    expect(await findSessionUser(elsewhere)).toBe(id);
    const whose = { which: fingerprint(theirs), currentPassword: housePassword };
    await endOwnSessions(self, whose, ours);
    expect(await findSessionUser(theirs)).toBe(other);
  });

  it('of who has no password here are ended by a code, or after the single sign-on has asked anew', async () => {
    const { personId: id } = await invite('by.provider');
    const session = (asked: Date | null) =>
      startSession(id, { method: 'SINGLE_SIGN_ON', vouchedFactor: true, authenticatedAt: asked });
    const [stale, silent, fresh] = [
      await session(new Date(Date.now() - 6 * minute)),
      await session(null),
      await session(new Date(Date.now() - minute)),
    ];
    const self = await viewer(id);
    const end = (from: string, which: string, code?: string) =>
      endOwnSessions(self, { which, code }, { sessionId: fingerprint(from), address: 'here' });
    for (const from of [stale, silent])
      await expect(end(from, allOthers)).rejects.toMatchObject({ code: 'sign-in-again' });
    expect(await openAccount(self, fingerprint(stale))).toMatchObject({
      proof: 'single-sign-on',
      fresh: false,
    });
    await end(fresh, fingerprint(silent));
    expect(await Promise.all([stale, silent, fresh].map(findSessionUser))).toEqual([id, null, id]);

    const enrolment = await openEnrolment(id, fingerprint(fresh));
    const code = () => new TOTP({ secret: enrolment.secret, digits: 6, period: 30 }).generate();
    vi.useFakeTimers({ toFake: ['Date'] });
    await addSecondFactor({ userId: id, sessionId: fingerprint(fresh), address: 'here' }, code());
    const another = await session(null);
    later(minute);
    await expect(end(fresh, allOthers, '000000')).rejects.toMatchObject({ code: 'code-wrong' });
    await end(fresh, allOthers, code());
    expect(await findSessionUser(another)).toBeNull();
  });

  it('are thrown away when they are long over, but each person keeps the last', async () => {
    const id = await addToHouse('moved.away');
    await startSession(id);
    later(minute);
    const last = await startSession(id);
    later(100 * 24 * 60 * minute);
    await pruneAccess();
    expect(await reader().session.findMany({ where: { userId: id }, select: { id: true } })).toEqual([
      { id: fingerprint(last) },
    ]);
  });
});
