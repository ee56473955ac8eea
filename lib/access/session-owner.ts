import { cookies } from 'next/headers';
import { reader } from '../db/reader';
import { fingerprint } from './fingerprint';
import { sessionCookieName, unsealSession } from './session-cookie';

/** Whose session this request came in, ended or not; it opens nothing. Null where nobody can tell. */
export async function sessionOwner(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName());
  const secret = cookie ? await unsealSession(cookie.value) : null;
  if (!secret) return null;
  const session = await reader().session.findUnique({
    where: { id: fingerprint(secret) },
    select: { userId: true },
  });
  return session?.userId ?? null;
}
