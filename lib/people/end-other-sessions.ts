import type { Viewer } from '../access/viewer';
import { operate } from '../record/operate';
import { endSessions } from './end-sessions';

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(viewer: Viewer, sessionId: string | null): Promise<void> {
  await operate((tx) => endSessions(tx, viewer.userId, sessionId));
}
