import type { CookiesOptions } from 'next-auth';
import { overTls, ownCookie } from '../gate/own-cookie';
import { sessionCookieName } from './session-cookie';

const fifteenMinutes = 900;

/** next-auth's cookies under names of ours, each for this very host alone. */
export function nextAuthCookies(): Partial<CookiesOptions> {
  const cookie = (name: string, maxAge?: number) => ({
    name,
    options: {
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
      secure: overTls(),
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  });
  return {
    sessionToken: cookie(sessionCookieName()),
    callbackUrl: cookie(ownCookie('next-auth.callback-url')),
    csrfToken: cookie(ownCookie('next-auth.csrf-token')),
    pkceCodeVerifier: cookie(ownCookie('next-auth.pkce.code_verifier'), fifteenMinutes),
    state: cookie(ownCookie('next-auth.state'), fifteenMinutes),
    nonce: cookie(ownCookie('next-auth.nonce')),
  };
}
