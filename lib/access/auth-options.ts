import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { authenticate } from './authenticate';
import { callerAddress } from './caller-address';
import { endSession, sessionLimits } from './session';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's secret; everything else is asked of the database on every request. */
    sid?: string;
  }
}

/** next-auth with credentials. Its token holds nothing but the opaque session id. */
export const authOptions: NextAuthOptions = {
  // next-auth's own pages carry styles of their own; none of them is ever shown.
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
  session: { strategy: 'jwt', maxAge: sessionLimits.absolute / 1000 },
  providers: [
    CredentialsProvider({
      name: 'Greenledger',
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        if (!credentials?.email || !credentials.password) return null;
        const address = callerAddress((name) => request.headers?.[name]);
        const result = await authenticate(credentials.email, credentials.password, address);
        if ('refused' in result) throw new Error(result.refused);
        return { id: result.session };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid ?? '' }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sid) await endSession(token.sid);
    },
  },
};
