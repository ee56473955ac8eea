import { cookies } from 'next/headers';
import { cache } from 'react';
import { type FoundSession, findSession } from './session';
import { sessionCookieName, unsealSession } from './session-cookie';

/** The secret this request's cookie carries, unsealed once a request; null for none, and for a bearer token. */
export const currentSessionSecret = cache(async (): Promise<string | null> => {
  const cookie = (await cookies()).get(sessionCookieName());
  return cookie ? unsealSession(cookie.value) : null;
});

/** The session this request came in, asked once a request, whatever it has reached. Not yet a viewer. */
export const currentSession = cache(async (): Promise<FoundSession | null> => {
  const secret = await currentSessionSecret();
  return secret ? findSession(secret) : null;
});

/** Its id; null where there is none. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.id ?? null;
}
