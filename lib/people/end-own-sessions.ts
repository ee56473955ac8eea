import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { operate } from '../record/operate';
import type { Here } from './change-password';
import { confirmOneself, type Proven } from './confirm-oneself';
import { endSessions } from './end-sessions';

/** Which of one's own sessions: one by its id, or all but the one it is said in. */
export type WhichSessions = { readonly which: string };

export const allOthers = 'others';

/**
 * Ends sessions of one's own elsewhere, after being asked once more who one is: whoever finds a session open must not
 * sign its owner out of the others. Another person's session, or an unknown one, changes nothing.
 */
export async function endOwnSessions(
  viewer: Viewer,
  { which, ...proven }: WhichSessions & Proven,
  here: Here,
): Promise<void> {
  if (here.sessionId === null) throw new Refusal('not-allowed');
  await confirmOneself(viewer, proven, here);
  await operate(async (tx) => {
    if (which === allOthers) await endSessions(tx, viewer.userId, here.sessionId);
    else
      await tx.session.updateMany({
        where: { id: which, userId: viewer.userId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
  });
}
