import { decode, encode } from 'next-auth/jwt';
import { overTls, ownCookie } from '../gate/own-cookie';
import { readableSecrets, serverSecret } from './server-secret';
import { sessionLimits } from './session';

/** One name for next-auth's handler and ours, so that both read one session. */
export const sessionCookieName = (): string => ownCookie('next-auth.session-token');

/** A day longer than any session: it opens nothing then, but what is sent too late can still be held for its owner. */
export const rememberedFor = sessionLimits.absolute / 1000 + 86_400;

/** The session's secret, sealed as next-auth seals its token. */
export async function sealSession(sid: string) {
  return {
    name: sessionCookieName(),
    value: await encode({ token: { sid }, secret: serverSecret(), maxAge: rememberedFor }),
    httpOnly: true,
    sameSite: 'lax',
    secure: overTls(),
    path: '/',
    maxAge: rememberedFor,
  } as const;
}

/** The session's secret inside a sealed cookie; null where it was tampered with or is too old. */
export async function unsealSession(value: string): Promise<string | null> {
  for (const secret of readableSecrets()) {
    const token = await decode({ token: value, secret }).catch(() => null);
    if (token?.sid) return token.sid;
  }
  return null;
}
