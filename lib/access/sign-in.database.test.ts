import { TOTP } from 'otpauth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { addSecondFactor } from '../people/add-second-factor';
import { openEnrolment } from '../people/open-enrolment';
import { record } from '../record/record';
import { attemptLimits } from './attempt';
import { authenticate } from './authenticate';
import { confirmSignIn } from './confirm-sign-in';
import { fingerprint } from './fingerprint';
import { findSession, findSessionUser, sessionLimits, startSession, succeedSession } from './session';
import { standingOf } from './standing';
import { verified } from './testing/fast-argon2';
import { addToHouse, housePassword, plantSmallHouse } from './testing/small-house';
import { createToken, findTokenUser } from './token';

vi.mock('@node-rs/argon2', () => import('./testing/fast-argon2'));
useTestDatabase({ seed: 'empty' });

const minute = 60_000;
const people = { owner: '', office: '', closed: '', invited: '' };

beforeAll(async () => {
  await plantSmallHouse();
  vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'OFFICE,ADMINISTRATOR');
  people.owner = await addToHouse('owner');
  people.office = await addToHouse('office', 'OFFICE');
  people.closed = await addToHouse('closed');
  people.invited = await addToHouse('invited');
  await change(people.closed, { active: false });
  await change(people.invited, { passwordHash: null });
});
afterEach(() => {
  vi.useRealTimers();
});

function change(id: string, data: Record<string, unknown>): Promise<unknown> {
  const event = { type: 'person.created', role: 'SYSTEM', subjectType: 'person', subjectKey: id } as const;
  return record({ job: 'test' }, event, (tx) => tx.user.updateMany({ where: { id }, data }));
}

const later = (by: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });

async function signIn(name: string) {
  const result = await authenticate(`${name}@example.com`, housePassword, 'here', 'Chrome, macOS');
  if ('refused' in result) throw new Error(`${name} was refused`);
  return result;
}

/** The code the person's app shows, as it would after reading the picture. */
const codeOf = (secret: string) => new TOTP({ secret, digits: 6, period: 30 }).generate();

/** Sets a second factor up in a session of its own; returns its secret and recovery codes. */
async function enrol(userId: string) {
  const sessionId = fingerprint(await startSession(userId, { stage: 'ENROLMENT' }));
  const enrolment = await openEnrolment(userId, sessionId);
  // A code lives as long as its step: the clock stands still between making and giving it.
  vi.useFakeTimers({ toFake: ['Date'] });
  await addSecondFactor({ userId, sessionId, address: 'here' }, codeOf(enrolment.secret));
  return enrolment;
}

describe('nobody learns whether there is such an account', () => {
  it.each([
    ['unknown', 'nobody@example.com'],
    ['closed', 'closed@example.com'],
    ['not yet joined', 'invited@example.com'],
    ['with another password', 'owner@example.com'],
  ])('%s: the same answer after the same work', async (_name, email) => {
    verified.length = 0;
    expect(await authenticate(email, 'not the password', 'there')).toEqual({ refused: 'wrong' });
    expect(verified).toHaveLength(1);
  });

  it.each(['unknown', 'closed', 'invited'])('%s: no password opens it', async (name) => {
    for (const password of [housePassword, ''])
      expect(await authenticate(`${name}@example.com`, password, 'there')).toEqual({ refused: 'wrong' });
  });

  it('one writing of an address is one account, for letting in and for counting', async () => {
    expect(await authenticate(' ＯＷＮＥＲ＠Example.COM ', housePassword, 'here')).toMatchObject({
      userId: people.owner,
    });
    for (const email of [
      'cased@example.com',
      'CASED@example.com',
      ' Cased@Example.com',
      'cased@EXAMPLE.com ',
    ])
      await authenticate(email, 'guess', email);
    await authenticate('cased＠example.com', 'guess', 'wide');
    expect(await authenticate('cased@example.com', 'guess', 'new')).toEqual({ refused: 'too-many' });
  });
});

describe('a session', () => {
  it('is begun with a new secret and the device it was begun on', async () => {
    const [first, second] = [await signIn('owner'), await signIn('owner')];
    expect(first.session).not.toBe(second.session);
    expect(await reader().session.findUnique({ where: { id: fingerprint(first.session) } })).toMatchObject({
      stage: 'SIGNED_IN',
      device: 'Chrome, macOS',
    });
  });

  it('ends after eight idle hours, not a minute before', async () => {
    const { session } = await signIn('owner');
    later(sessionLimits.idle - minute);
    expect(await findSessionUser(session)).toBe(people.owner);
    later(sessionLimits.idle - minute);
    expect(await findSessionUser(session)).toBe(people.owner);
    later(sessionLimits.idle + minute);
    expect(await findSessionUser(session)).toBeNull();
  });

  it('ends after a day, however busy', async () => {
    const { session } = await signIn('owner');
    for (let hour = 0; hour < 23; hour += 1) {
      later(60 * minute);
      expect(await findSessionUser(session)).toBe(people.owner);
    }
    later(61 * minute);
    expect(await findSessionUser(session)).toBeNull();
  });

  it('has one successor, under another secret, and is gone', async () => {
    const { session } = await signIn('owner');
    const successor = (await succeedSession(session, 'SIGNED_IN')) ?? '';
    expect(await findSession(session)).toBeNull();
    expect(await findSessionUser(successor)).toBe(people.owner);
    expect(await succeedSession(session, 'SIGNED_IN')).toBeNull();
  });
});

describe('a second factor', () => {
  it('is asked for after the password, and opens nothing before', async () => {
    const { secret } = await enrol(people.owner);
    later(minute);
    const { session, stage } = await signIn('owner');
    expect(stage).toBe('SECOND_FACTOR');
    expect(await findSessionUser(session)).toBeNull();
    expect(await standingOf((await findSession(session)) ?? never())).toEqual({ due: 'SECOND_FACTOR' });

    const code = codeOf(secret);
    const result = await confirmSignIn(session, code, 'here');
    expect('session' in result && (await findSessionUser(result.session))).toBe(people.owner);
    expect(await findSession(session)).toBeNull();

    const again = await signIn('owner');
    expect(await confirmSignIn(again.session, code, 'here')).toEqual({ refused: 'wrong' });
    await change(people.owner, { totpSecret: null, totpConfirmedAt: null });
  });

  it('has codes of 30 seconds: the one just ended opens nothing, and does not count as a guess', async () => {
    const { secret } = await enrol(people.owner);
    later(2 * minute);
    const { session } = await signIn('owner');
    const code = codeOf(secret);
    later(30_000);
    for (let time = 0; time < attemptLimits.account; time += 1)
      expect(await confirmSignIn(session, code, 'here')).toEqual({ refused: 'late' });
    expect(await findSessionUser(session)).toBeNull();
    expect(await confirmSignIn(session, codeOf(secret), 'here')).toHaveProperty('session');
    await change(people.owner, { totpSecret: null, totpConfirmedAt: null });
  });

  it('of two who send one code at the same time lets one in', async () => {
    const { secret } = await enrol(people.owner);
    later(minute);
    const waiting = [await signIn('owner'), await signIn('owner')];
    const results = await Promise.all(
      waiting.map(({ session }) => confirmSignIn(session, codeOf(secret), 'here')),
    );
    expect(results.filter((result) => 'session' in result)).toHaveLength(1);
    await change(people.owner, { totpSecret: null, totpConfirmedAt: null });
  });

  it('takes each recovery code once, as it is typed', async () => {
    const { recoveryCodes } = await enrol(people.owner);
    const typed = recoveryCodes[3]?.toUpperCase().replaceAll('-', ' ') ?? '';
    const first = await signIn('owner');
    expect(await confirmSignIn(first.session, typed, 'here')).toHaveProperty('session');
    const second = await signIn('owner');
    expect(await confirmSignIn(second.session, typed, 'here')).toEqual({ refused: 'wrong' });
    const kept = JSON.stringify(await reader().recoveryCode.findMany());
    for (const code of recoveryCodes) expect(kept).not.toContain(code);
    await change(people.owner, { totpSecret: null, totpConfirmedAt: null });
  });

  it('is given ten minutes and five guesses', async () => {
    const { secret } = await enrol(people.owner);
    const slow = await signIn('owner');
    later(sessionLimits.secondFactor + 1_000);
    expect(await confirmSignIn(slow.session, codeOf(secret), 'here')).toEqual({ refused: 'ended' });

    const { session } = await signIn('owner');
    for (const code of ['000000', '111111', '222222', 'zzzz-zzzz-zzzz-zzzz-zzzz-zzzz', ''])
      expect(await confirmSignIn(session, code, 'here')).toEqual({ refused: 'wrong' });
    expect(await confirmSignIn(session, codeOf(secret), 'here')).toEqual({ refused: 'too-many' });
    await change(people.owner, { totpSecret: null, totpConfirmedAt: null });
  });

  it('says nothing to a session that waits for none', async () => {
    const { session } = await signIn('owner');
    expect(await confirmSignIn(session, '123456', 'here')).toEqual({ refused: 'ended' });
    expect(await confirmSignIn('no session', '123456', 'here')).toEqual({ refused: 'ended' });
  });
});

describe('a role that asks for a second factor', () => {
  it('lets a person without one set it up and do nothing else', async () => {
    const { session, stage } = await signIn('office');
    expect(stage).toBe('ENROLMENT');
    expect(await findSessionUser(session)).toBeNull();
    later(sessionLimits.enrolment + 1_000);
    expect(await findSession(session)).toBeNull();
  });

  it('leads a session back that began before the role was given, unless another house vouched for it', async () => {
    const id = await addToHouse('promoted');
    const { session } = await signIn('promoted');
    const vouched = await startSession(id, { method: 'SINGLE_SIGN_ON', vouchedFactor: true });
    const token = await createToken(id, 'export', 30);
    expect(await standingOf((await findSession(session)) ?? never())).toHaveProperty('viewer');
    await record(
      { job: 'test' },
      { type: 'grant.given', role: 'SYSTEM', subjectType: 'person', subjectKey: id },
      async (tx) => {
        const unit = await tx.organisationalUnit.findFirstOrThrow();
        await tx.grant.create({
          data: { userId: id, role: 'ADMINISTRATOR', unitId: unit.id, validFrom: new Date('2020-04-01') },
        });
      },
    );
    expect(await standingOf((await findSession(session)) ?? never())).toEqual({ due: 'ENROLMENT' });
    expect(await findSessionUser(session)).toBeNull();
    expect(await standingOf((await findSession(vouched)) ?? never())).toHaveProperty('viewer');
    expect(await findTokenUser(token)).toBe(id);
  });

  it('is named by the environment', async () => {
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'none');
    expect((await signIn('office')).stage).toBe('SIGNED_IN');
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'data_owner, executive');
    expect((await signIn('owner')).stage).toBe('ENROLMENT');
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'OFICE');
    await expect(signIn('office')).rejects.toThrow('“OFICE”');
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', '');
  });

  it('is every role where the environment names none', async () => {
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', '');
    for (const role of Object.values(Role)) {
      await addToHouse(`any.${role.toLowerCase()}`, role);
      expect((await signIn(`any.${role.toLowerCase()}`)).stage, role).toBe('ENROLMENT');
    }
    vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'OFFICE,ADMINISTRATOR');
  });
});

function never(): never {
  throw new Error('There is no session.');
}
