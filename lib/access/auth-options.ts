import type { NextAuthOptions } from 'next-auth';
import { log } from '../log';
import { nextAuthCookies } from './next-auth-cookies';
import { endSession } from './session';
import { rememberedFor } from './session-cookie';
import { finishSignIn } from './single-sign-on/finish-sign-in';
import { oidcProvider } from './single-sign-on/provider';
import { readSingleSignOn } from './single-sign-on/settings';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's secret; everything else is asked of the database on every request. */
    sid?: string;
  }
}

interface Caller {
  readonly device?: string;
  readonly before?: string | null;
}

/** Only what went wrong, by its code: next-auth's own words may hold tokens and names. */
const logger = {
  error: (code: string) => log('warn', 'sign-in failed', { code }),
  warn: () => undefined,
  debug: () => undefined,
};

/**
 * next-auth for single sign-on, where the environment names a provider; passwords come in by the sign-in page alone, which
 * knows of second factors. Its token holds nothing but the opaque session id. `device` are coarse words for the session's holder, `before` the secret of the session that this
 * browser carried until now: it ends when another begins.
 */
export function authOptions({ device = '', before = null }: Caller = {}): NextAuthOptions {
  const settings = readSingleSignOn();
  return {
    // next-auth's own pages carry styles of their own; none of them is ever shown.
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
    session: { strategy: 'jwt', maxAge: rememberedFor },
    cookies: nextAuthCookies(),
    logger,
    providers: settings ? [oidcProvider(settings)] : [],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'oidc') return true;
        if (!settings || !profile) return false;
        const finished = await finishSignIn({ ...profile }, settings, device);
        if ('refused' in finished) return `/sign-in?error=sso-${finished.refused}`;
        if (before !== null) await endSession(before);
        // From here on next-auth knows the session's secret alone.
        user.id = finished.session;
        return true;
      },
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid ?? '' }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSession(token.sid);
      },
    },
  };
}
