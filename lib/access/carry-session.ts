import { cookies } from 'next/headers';
import { currentSessionSecret } from './current-session';
import { endSession } from './session';
import { sealSession } from './session-cookie';

/** Gives this browser a session that has just begun. The one it carried before ends: a browser has one at a time. */
export async function carrySession(secret: string): Promise<void> {
  const before = await currentSessionSecret();
  if (before !== null && before !== secret) await endSession(before);
  (await cookies()).set(await sealSession(secret));
}
