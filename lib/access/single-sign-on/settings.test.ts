import { describe, expect, it } from 'vitest';
import { readSingleSignOn } from './settings';

const env = {
  OIDC_ISSUER: 'https://id.example.com/realms/group',
  OIDC_CLIENT_ID: 'greenledger',
  OIDC_CLIENT_SECRET: 'kept',
};

describe('single sign-on', () => {
  it('is off without an issuer', () => {
    expect(readSingleSignOn({})).toBeNull();
    expect(readSingleSignOn({ ...env, OIDC_ISSUER: ' ' })).toBeNull();
  });

  it('needs no more than an issuer and a client', () => {
    expect(readSingleSignOn(env)).toEqual({
      issuer: 'https://id.example.com/realms/group',
      clientId: 'greenledger',
      clientSecret: 'kept',
      name: 'id.example.com',
      grantsClaim: null,
      grantsMap: null,
      requiredAcr: [],
      alwaysSecondFactor: false,
      scopes: 'openid email profile',
    });
  });

  it('reads which groups stand for which roles', () => {
    const map = { office: ['OFFICE:alibaba-group', 'EXECUTIVE:alibaba-group'], data: 'DATA_OWNER:cainiao' };
    const read = readSingleSignOn({
      ...env,
      OIDC_GRANTS_CLAIM: 'groups',
      OIDC_GRANTS_MAP: JSON.stringify(map),
    });
    expect(read?.grantsClaim).toBe('groups');
    expect(read?.grantsMap?.get('office')).toEqual(['OFFICE:alibaba-group', 'EXECUTIVE:alibaba-group']);
    expect(read?.grantsMap?.get('data')).toEqual(['DATA_OWNER:cainiao']);
  });

  it.each([
    [{ OIDC_ISSUER: 'id.example.com' }, 'no address'],
    [{ OIDC_ISSUER: 'http://id.example.com' }, 'https'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
    [{ OIDC_SECOND_FACTOR: 'yes' }, 'OIDC_SECOND_FACTOR must be always or told'],
    [{ OIDC_GRANTS_MAP: 'office=OFFICE' }, 'JSON'],
    [{ OIDC_GRANTS_MAP: '["OFFICE:group"]' }, 'JSON'],
    [{ OIDC_GRANTS_MAP: '{"office": [1]}' }, 'JSON'],
  ])('refuses %j in words', (wrong, words) => {
    expect(() => readSingleSignOn({ ...env, ...wrong })).toThrow(words);
  });

  it('may run unencrypted on this machine only', () => {
    expect(readSingleSignOn({ ...env, OIDC_ISSUER: 'http://localhost:4000' })).not.toBeNull();
  });
});
