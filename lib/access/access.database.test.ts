import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { createPerson } from '../people/create-person';
import { operate } from '../record/operate';
import { record } from '../record/record';
import { attemptLimits } from './attempt';
import { authenticate } from './authenticate';
import { can, roleFor, unitsWith } from './can';
import { loadViewer } from './load-viewer';
import { navigationFor } from './navigation';
import { referenceRooms } from './reference-rooms';
import { endSession, findSessionUser, sessionLimits } from './session';
import { createToken, findTokenUser, revokeToken } from './token';
import { visibleUnits } from './visible-units';

useTestDatabase({ seed: 'empty' });

const job = { job: 'test' };
const since = new Date('2020-04-01');
const password = 'a long enough password';
let owner = '';

async function plantTree(): Promise<void> {
  const event = { type: 'unit.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: 'group' } as const;
  await record(job, event, async (tx, eventId) => {
    const ids = new Map<string, number>();
    for (const [code, parent] of [
      ['group', null],
      ['cainiao', 'group'],
      ['xiasha', 'cainiao'],
      ['cloud', 'group'],
    ] as const) {
      const { id } = await tx.organisationalUnit.create({
        data: { code, kind: parent ? 'BUSINESS_UNIT' : 'GROUP', nameEn: code, nameZh: code, eventId },
      });
      ids.set(code, id);
      await tx.reportingParent.create({
        data: { unitId: id, parentId: parent ? (ids.get(parent) ?? null) : null, validFrom: since, eventId },
      });
    }
  });
}

function person(email: string, unitCode: string) {
  return { email, nameEn: 'A', nameZh: '甲', password, role: 'DATA_OWNER', unitCode } as const;
}

async function signIn(email: string, attempt = password, address = 'here'): Promise<string | undefined> {
  const result = await authenticate(email, attempt, address);
  return 'session' in result ? result.session : undefined;
}

beforeAll(async () => {
  await plantTree();
  owner = await createPerson(job, 'SYSTEM', person('owner@example.com', 'cainiao'), since);
});

describe('a grant', () => {
  it('reaches the unit and everything below it, and nothing beside or above', async () => {
    const viewer = await loadViewer(owner);
    if (!viewer) throw new Error('no viewer');
    expect(
      ['group', 'cainiao', 'xiasha', 'cloud'].filter((unit) => can(viewer, 'submission.enter', unit)),
    ).toEqual(['cainiao', 'xiasha']);
    expect(unitsWith(viewer, 'submission.enter').size).toBe(2);
    expect(roleFor(viewer, 'submission.submit', 'xiasha')).toBe('DATA_OWNER');
  });

  it.each([
    ['group', true],
    ['cainiao', false],
  ])('opens what belongs to no unit at the top of the group alone: %s', async (unitCode, opens) => {
    const roles = ['ASSURANCE_READER', 'ADMINISTRATOR'] as const;
    const rooms = await Promise.all(
      roles.map(async (role) => {
        const email = `${role}-${unitCode}@example.com`;
        const viewer = await loadViewer(
          await createPerson(job, 'SYSTEM', { ...person(email, unitCode), role }, since),
        );
        if (!viewer) throw new Error('no viewer');
        return [...navigationFor(viewer), ...referenceRooms(viewer)];
      }),
    );
    expect(rooms.map((shown) => shown.filter((room) => room === 'audit-trail' || room === 'people'))).toEqual(
      opens ? [['audit-trail'], ['people']] : [[], []],
    );
  });

  it('gives nothing that its role does not', async () => {
    const viewer = await loadViewer(owner);
    if (!viewer) throw new Error('no viewer');
    expect(can(viewer, 'submission.review', 'cainiao')).toBe(false);
    expect(visibleUnits(viewer, 'audit.read')).toEqual({ in: [] });
    expect(() => roleFor(viewer, 'submission.review', 'cainiao')).toThrow('No role');
  });

  it.each([
    ['revoked', { revokedAt: new Date() }],
    ['ended yesterday', { validTo: new Date(Date.now() - 86_400_000) }],
    ['beginning the day after tomorrow', { validFrom: new Date(Date.now() + 2 * 86_400_000) }],
  ])('counts for nothing when %s', async (name, change) => {
    const id = await createPerson(
      job,
      'SYSTEM',
      person(`${name.replaceAll(' ', '-')}@example.com`, 'cloud'),
      since,
    );
    const event = { type: 'grant.revoked', role: 'SYSTEM', subjectType: 'person', subjectKey: id } as const;
    await record(job, event, (tx) => tx.grant.updateMany({ where: { userId: id }, data: change }));
    expect((await loadViewer(id))?.grants).toEqual([]);
  });
});

// The second factor, which comes after the password, has its own tests: sign-in.database.test.ts.
describe('signing in', () => {
  beforeAll(() => void vi.stubEnv('GREENLEDGER_SECOND_FACTOR_ROLES', 'none'));
  afterAll(() => void vi.unstubAllEnvs());

  it('begins a session whose secret the database does not know', async () => {
    const secret = await signIn(' Owner@Example.com ');
    expect(secret && (await findSessionUser(secret))).toBe(owner);
    expect(await reader().session.findUnique({ where: { id: secret ?? '' } })).toBeNull();
  });

  it('ends at once everywhere when the session is ended', async () => {
    const secret = (await signIn('owner@example.com')) ?? '';
    await endSession(secret);
    expect(await findSessionUser(secret)).toBeNull();
  });

  it.each([
    ['idle', { lastSeenAt: new Date(Date.now() - sessionLimits.idle - 1000) }],
    ['old', { expiresAt: new Date(Date.now() - 1000) }],
  ])('ends when the session is too %s', async (_name, change) => {
    const secret = (await signIn('owner@example.com')) ?? '';
    await operate((tx) => tx.session.updateMany({ where: { revokedAt: null }, data: change }));
    expect(await findSessionUser(secret)).toBeNull();
  });

  it('says the same of a wrong password and of an unknown account', async () => {
    expect(await authenticate('owner@example.com', 'not the password', 'there')).toEqual({
      refused: 'wrong',
    });
    expect(await authenticate('nobody@example.com', 'not the password', 'there')).toEqual({
      refused: 'wrong',
    });
  });

  it('refuses even the right password after too many wrong ones', async () => {
    await createPerson(job, 'SYSTEM', person('hunted@example.com', 'cloud'), since);
    for (let attempt = 0; attempt < attemptLimits.account; attempt += 1)
      await signIn('hunted@example.com', 'guess', `from-${attempt}`);
    expect(await authenticate('hunted@example.com', password, 'elsewhere')).toEqual({ refused: 'too-many' });
  });
});

describe('a bearer token', () => {
  it('speaks for its person until it is revoked, and is kept only as a hash', async () => {
    const secret = await createToken(owner, 'export', 30);
    const kept = await reader().apiToken.findFirstOrThrow({ where: { name: 'export' } });
    expect(kept.hash).not.toContain(secret);
    expect(await findTokenUser(secret)).toBe(owner);
    await revokeToken(owner, kept.id);
    expect(await findTokenUser(secret)).toBeNull();
  });

  it('is not revoked by another person', async () => {
    const secret = await createToken(owner, 'mine', 30);
    const kept = await reader().apiToken.findFirstOrThrow({ where: { name: 'mine' } });
    const events = await reader().auditEvent.count();
    await revokeToken('00000000-0000-4000-8000-000000000000', kept.id);
    expect(await findTokenUser(secret)).toBe(owner);
    expect(await reader().auditEvent.count()).toBe(events);
  });
});
