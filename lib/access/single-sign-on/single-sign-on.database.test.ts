import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { client, liedAbout, startIdentityProvider } from '../../../e2e/fixtures/identity-provider.mjs';
import { reader } from '../../db/reader';
import { useTestDatabase } from '../../db/testing/test-database';
import { closeAccount } from '../../people/close-account';
import { isFresh } from '../../people/confirm-oneself';
import { linkIdentity, unlinkIdentities } from '../../people/link-identity';
import { authOptions } from '../auth-options';
import { loadViewer } from '../load-viewer';
import { findSession } from '../session';
import { unsealSession } from '../session-cookie';
import { standingOf } from '../standing';
import { viewerOf } from '../testing/viewer-of';
import { type Answered, askNextAuth } from './ask-next-auth';
import { beginSignIn, valuesOf } from './begin-sign-in';
import { createGrant } from './testing/create-grant';
import { throughProvider } from './testing/through-provider';

useTestDatabase({ seed: 'demo' });

const home = 'http://localhost:3000';
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

beforeAll(async () => {
  provider = await startIdentityProvider([`${home}/api/auth/callback/oidc`]);
});
afterAll(() => provider.stop());

beforeEach(() => {
  Object.assign(process.env, {
    NEXTAUTH_URL: home,
    NEXTAUTH_SECRET: 'a secret for the tests alone, long enough',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_GRANTS_CLAIM: client.claim,
    OIDC_GRANTS_MAP: '',
    OIDC_REQUIRED_ACR: '',
    OIDC_SECOND_FACTOR: '',
    GREENLEDGER_SECOND_FACTOR_ROLES: '',
  });
});

type Changed = {
  before?: string | null;
  again?: boolean;
  authorization?: (url: URL) => void;
  callback?: (url: URL) => void;
};

/** The whole way of one browser: our link, the provider's own form, our callback. */
async function signInAs(
  name: string,
  { authorization, callback, before = null, again = false }: Changed = {},
) {
  const begun = await beginSignIn(authOptions(), {}, '/review', { again });
  const there = new URL(begun.location ?? '');
  authorization?.(there);
  const back = await throughProvider(there, name);
  callback?.(back);
  const cookies = valuesOf(begun.cookies);
  const query = Object.fromEntries(back.searchParams);
  const ask = () =>
    askNextAuth(authOptions({ device: 'Firefox', before }), {
      action: 'callback',
      method: 'GET',
      cookies,
      query,
    });
  return { there, answer: await ask(), again: ask };
}

async function secretOf({ cookies }: Answered) {
  const sealed = valuesOf(cookies)['next-auth.session-token'];
  return sealed ? unsealSession(sealed) : null;
}

async function sessionOf(answer: Answered) {
  const secret = await secretOf(answer);
  return secret ? findSession(secret) : null;
}

const rolesOf = async (id = '') =>
  (await loadViewer(id))?.grants.map(({ role, unitCode }) => `${role}:${unitCode}`).sort();

const claim = (...roles: string[]) => {
  process.env.OIDC_GRANTS_MAP = JSON.stringify({ 'DATA_OWNER:cainiao': roles });
};

describe('signing in at the provider', () => {
  test('asks with PKCE, state and nonce, and leads back to the page that was wanted', async () => {
    const { there, answer } = await signInAs('fang.yuan');
    expect(there.origin).toBe(provider.issuer);
    expect(there.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(there.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(answer.location).toBe(`${home}/review`);
  });

  test('makes an account with the claimed roles, and a session of ours', async () => {
    const { answer } = await signInAs('fang.yuan');
    const session = await sessionOf(answer);
    expect(session).toMatchObject({ stage: 'SIGNED_IN', method: 'SINGLE_SIGN_ON' });
    expect(await rolesOf(session?.userId)).toEqual(['DATA_OWNER:cainiao', 'EXECUTIVE:cainiao']);
    const user = await reader().user.findUniqueOrThrow({
      where: { id: session?.userId ?? '' },
      select: { email: true, passwordHash: true, identities: { select: { issuer: true, subject: true } } },
    });
    expect(user).toEqual({
      email: 'fang.yuan@idp.example',
      passwordHash: null,
      identities: [{ issuer: provider.issuer, subject: 'fang.yuan' }],
    });
    const events = await reader().auditEvent.findMany({ where: { job: 'single-sign-on' } });
    expect(events.map(({ type }) => type)).toEqual(['person.created', 'grant.given', 'grant.given']);
    expect(JSON.stringify(events.map(({ after }) => after))).not.toMatch(/fang|yuan|@/i);
  });

  test('again finds the same account in a session of its own; the one this browser carried ends', async () => {
    const { answer } = await signInAs('fang.yuan');
    const first = await sessionOf(answer);
    const second = await sessionOf((await signInAs('fang.yuan', { before: await secretOf(answer) })).answer);
    expect(await sessionOf(answer)).toBeNull();
    expect(second?.userId).toBe(first?.userId);
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('the second factor', () => {
  test('is the provider’s where it vouches for one, else ours', async () => {
    process.env.GREENLEDGER_SECOND_FACTOR_ROLES = 'DATA_OWNER';
    for (const [name, stage] of [
      ['fang.yuan', 'ENROLMENT'],
      ['with-two-factors', 'SIGNED_IN'],
    ] as const)
      expect(await sessionOf((await signInAs(name)).answer), name).toMatchObject({
        method: 'SINGLE_SIGN_ON',
        stage,
      });
    process.env.OIDC_SECOND_FACTOR = 'always';
    expect(await sessionOf((await signInAs('fang.yuan')).answer)).toMatchObject({
      stage: 'SIGNED_IN',
      vouchedFactor: true,
    });
  });

  test('is asked for in a session that began before a role asked for it', async () => {
    const [alone, vouched] = [
      await sessionOf((await signInAs('fang.yuan')).answer),
      await sessionOf((await signInAs('with-two-factors')).answer),
    ];
    process.env.GREENLEDGER_SECOND_FACTOR_ROLES = 'DATA_OWNER';
    expect(alone && (await standingOf(alone))).toEqual({ due: 'ENROLMENT' });
    expect(vouched && (await standingOf(vouched))).toHaveProperty('viewer');
  });
});

test('asked anew, the provider says when', async () => {
  const whenOf = async (again: boolean) => {
    const { there, answer } = await signInAs('fang.yuan', { again });
    const id = (await sessionOf(answer))?.id ?? '';
    return { there, fresh: await isFresh(id) };
  };
  const { there, fresh } = await whenOf(true);
  expect([there.searchParams.get('prompt'), there.searchParams.get('max_age')]).toEqual(['login', '0']);
  expect(fresh).toBe(true);
  expect((await whenOf(false)).fresh).toBe(false);
});

describe('roles of a claim', () => {
  test('follow the claim at each sign-in; what an administrator gave stays', async () => {
    const { userId = '' } = (await sessionOf((await signInAs('fang.yuan')).answer)) ?? {};
    await createGrant(userId, 'EXECUTIVE', 'alibaba-cloud');
    claim('OFFICE:freshippo', 'OFFICE:atlantis');
    await signInAs('fang.yuan');
    expect(await rolesOf(userId)).toEqual(['EXECUTIVE:alibaba-cloud', 'OFFICE:freshippo']);
    claim();
    await signInAs('fang.yuan');
    expect(await rolesOf(userId)).toEqual(['EXECUTIVE:alibaba-cloud']);
    process.env.OIDC_GRANTS_MAP = '';
    await signInAs('fang.yuan');
    expect(await rolesOf(userId)).toEqual([
      'DATA_OWNER:cainiao',
      'EXECUTIVE:alibaba-cloud',
      'EXECUTIVE:cainiao',
    ]);
  });

  test('are not touched where no claim is named', async () => {
    process.env.OIDC_GRANTS_CLAIM = '';
    const session = await sessionOf((await signInAs('fang.yuan')).answer);
    expect((await rolesOf(session?.userId))?.length).toBe(3);
  });
});

describe('an account that was there before', () => {
  test('is entered once an administrator has linked it, and no more once it is unlinked', async () => {
    const [admin, person] = [await viewerOf('admin'), await viewerOf('assurance')];
    const link = { personId: person.userId, subject: 'he.ping' };
    await expect(linkIdentity(person, link)).rejects.toMatchObject({ code: 'not-allowed' });
    await linkIdentity(admin, link);
    await expect(linkIdentity(admin, { ...link, personId: admin.userId })).rejects.toMatchObject({
      code: 'identity-in-use',
    });
    const { answer } = await signInAs('he.ping');
    const session = await sessionOf(answer);
    expect(session?.userId).toBe(person.userId);
    expect(await rolesOf(person.userId)).toEqual(['ASSURANCE_READER:alibaba-group', 'EXECUTIVE:cainiao']);

    await unlinkIdentities(admin, { personId: person.userId });
    expect(await sessionOf(answer)).toBeNull();
    expect(await rolesOf(person.userId)).toEqual(['ASSURANCE_READER:alibaba-group']);
  });
});

describe('nobody is let in', () => {
  test.each([
    ['who has no role', 'nobody', 'no-role'],
    ['with the e-mail of an account that an administrator did not link', 'namesake', 'email-in-use'],
  ])('%s', async (_who, name, reason) => {
    const people = await reader().user.count();
    const { answer } = await signInAs(name);
    expect(answer.location).toBe(`/sign-in?error=sso-${reason}`);
    expect(await sessionOf(answer)).toBeNull();
    expect(await reader().user.count()).toBe(people);
  });

  test('whose account is closed', async () => {
    const { userId = '' } = (await sessionOf((await signInAs('leaver')).answer)) ?? {};
    const admin = await viewerOf('admin');
    await closeAccount(admin, { personId: userId, successorId: null, grantIds: [], reason: '' });
    const { answer } = await signInAs('leaver');
    expect(answer.location).toBe('/sign-in?error=sso-closed');
    expect(await sessionOf(answer)).toBeNull();
  });

  test('without the second factor that the ledger asks the provider for', async () => {
    process.env.OIDC_REQUIRED_ACR = 'mfa';
    const { there, answer } = await signInAs('fang.yuan');
    expect(there.searchParams.get('acr_values')).toBe('mfa');
    expect(answer.location).toBe('/sign-in?error=sso-factor');
  });
});

describe('an answer that is not the provider’s to this browser opens nothing', () => {
  const refused = async (answer: Answered) => {
    expect(answer.location).toMatch(/\/(error|signin|sign-in)\b.*error=/);
    expect(await sessionOf(answer)).toBeNull();
  };

  test.each(liedAbout)('%s', async (name) => {
    await refused((await signInAs(name)).answer);
    expect(await reader().externalIdentity.count({ where: { subject: name } })).toBe(0);
  });

  const changes: Record<string, Changed> = {
    'another state': { callback: (url) => url.searchParams.set('state', 'another') },
    'no state': { callback: (url) => url.searchParams.delete('state') },
    'another code': { callback: (url) => url.searchParams.set('code', 'guessed') },
    'another issuer in the answer': {
      callback: (url) => url.searchParams.set('iss', 'https://elsewhere.example'),
    },
    'a nonce that was swapped on the way': {
      authorization: (url) => url.searchParams.set('nonce', 'swapped'),
    },
    'a challenge that was swapped on the way': {
      authorization: (url) =>
        url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
    },
  };
  test.each(Object.keys(changes))('%s', async (name) => {
    await refused((await signInAs('fang.yuan', changes[name])).answer);
  });

  test('a code that was used', async () => {
    const { answer, again } = await signInAs('fang.yuan');
    expect(await sessionOf(answer)).not.toBeNull();
    await refused(await again());
  });

  test('in another browser, which has not begun it', async () => {
    const begun = await beginSignIn(authOptions(), {}, '/');
    const back = await throughProvider(new URL(begun.location ?? ''), 'fang.yuan');
    const query = Object.fromEntries(back.searchParams);
    await refused(
      await askNextAuth(authOptions(), { action: 'callback', method: 'GET', cookies: {}, query }),
    );
  });
});
