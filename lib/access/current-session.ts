import { cookies } from 'next/headers';
import { fingerprint } from './session';
import { sessionCookieName, unsealSession } from './session-cookie';

/** The id of the session this request came in; null for a bearer token. */
export async function currentSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName());
  const secret = cookie ? await unsealSession(cookie.value) : null;
  return secret ? fingerprint(secret) : null;
}
