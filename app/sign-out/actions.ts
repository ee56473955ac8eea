'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSession } from '@/lib/access/session';
import { sessionCookieName, unsealSession } from '@/lib/access/session-cookie';

/** Ends the session on the server first, so that a kept cookie opens nothing. */
export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const cookie = jar.get(sessionCookieName());
  const secret = cookie ? await unsealSession(cookie.value) : null;
  if (secret) await endSession(secret);
  jar.delete(sessionCookieName());
  redirect('/sign-in');
}
