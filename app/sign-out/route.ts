import { cookies } from 'next/headers';
import { currentSessionSecret } from '@/lib/access/current-session';
import { endSession } from '@/lib/access/session';
import { sessionCookieName } from '@/lib/access/session-cookie';
import { securityEvent } from '@/lib/telemetry/security-event.mjs';

/**
 * Ends the session on the server first, so that a kept cookie opens nothing, and asks the browser to forget what it
 * kept of our pages. A plain form post: it needs no viewer, because it ends one. Language and palette stay.
 */
export async function POST(): Promise<Response> {
  const secret = await currentSessionSecret();
  if (secret) {
    await endSession(secret);
    securityEvent('session.ended', { by: 'sign-out' });
  }
  (await cookies()).delete(sessionCookieName());
  return new Response(null, {
    status: 303,
    headers: { location: '/sign-in', 'clear-site-data': '"cache", "storage"', 'cache-control': 'no-store' },
  });
}
