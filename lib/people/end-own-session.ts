import type { Viewer } from '../access/viewer';
import { operate } from '../record/operate';

/** Ends one of one's own sessions by its id; another person's, or an unknown one, changes nothing. */
export async function endOwnSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<void> {
  await operate((tx) =>
    tx.session.updateMany({
      where: { id: sessionId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
  );
}
