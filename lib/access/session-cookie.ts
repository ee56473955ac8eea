import { decode, encode } from 'next-auth/jwt';
import { sessionLimits } from './session';

const secure = (): boolean => (process.env.NEXTAUTH_URL ?? '').startsWith('https://');

/** next-auth's own cookie name, so that its handler and ours read one session. */
export const sessionCookieName = (): string => `${secure() ? '__Secure-' : ''}next-auth.session-token`;

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error('NEXTAUTH_SECRET is not set.');
  return value;
}

/** A day longer than any session: it opens nothing then, but what is sent too late can still be held for its owner. */
export const rememberedFor = sessionLimits.absolute / 1000 + 86_400;

/** The session's secret, sealed as next-auth seals its token. */
export async function sealSession(sid: string) {
  return {
    name: sessionCookieName(),
    value: await encode({ token: { sid }, secret: secret(), maxAge: rememberedFor }),
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: rememberedFor,
  } as const;
}

/** The session's secret inside a sealed cookie; null where it was tampered with or is too old. */
export async function unsealSession(value: string): Promise<string | null> {
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  return token?.sid || null;
}
