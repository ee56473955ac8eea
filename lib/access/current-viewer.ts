import { cookies } from 'next/headers';
import { cache } from 'react';
import { noteViewer } from '../telemetry/current-request.mjs';
import { loadViewer } from './load-viewer';
import { findSessionUser } from './session';
import { sessionCookieName, unsealSession } from './session-cookie';
import type { Viewer } from './viewer';

/** Who is here, asked once a request; null where nobody is. Authorise with `requireViewer`, not with this. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const cookie = (await cookies()).get(sessionCookieName());
  const secret = cookie ? await unsealSession(cookie.value) : null;
  const userId = secret ? await findSessionUser(secret) : null;
  if (!userId) return null;
  noteViewer(userId);
  return loadViewer(userId);
});
