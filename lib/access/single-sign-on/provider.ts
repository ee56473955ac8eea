import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { SingleSignOn } from './settings';

type Claims = Record<string, unknown> & { readonly sub: string };

const seconds = 1_000;

/**
 * The group's provider as next-auth wants it: found by discovery, with PKCE, state and nonce. Claims are those of the
 * verified token, joined by what the provider tells about the same subject when asked.
 */
export function oidcProvider(settings: SingleSignOn): OAuthConfig<Claims> {
  const { issuer, clientId, clientSecret, name, scopes, requiredAcr } = settings;
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    issuer,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10 * seconds },
    authorization: {
      params: { scope: scopes, ...(requiredAcr.length > 0 ? { acr_values: requiredAcr.join(' ') } : {}) },
    },
    userinfo: {
      async request({ client, tokens }) {
        const own = (tokens as { claims?: () => Claims }).claims?.() ?? {};
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {};
        return { ...told, ...own };
      },
    },
    profile: (claims) => ({ id: claims.sub }),
  };
}
