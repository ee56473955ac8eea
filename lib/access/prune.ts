import { reader } from '../db/reader';
import { operate } from '../record/operate';

const day = 86_400_000;
/** How long what no longer counts is kept, for who looks into what happened. */
const kept = { attempts: day, links: 30 * day, sessions: 90 * day } as const;

/**
 * Throws away old attempts, links and sessions, and forms that were held for a day. Of each person the last session stays, whatever its age: the people
 * page says when they were last seen.
 */
export async function pruneAccess(now: Date = new Date()): Promise<void> {
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  const last = await reader().session.findMany({
    distinct: ['userId'],
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true },
  });
  await operate(async (tx) => {
    await tx.signInAttempt.deleteMany({ where: { at: before(kept.attempts) } });
    await tx.accountLink.deleteMany({ where: { expiresAt: before(kept.links) } });
    await tx.heldForm.deleteMany({ where: { expiresAt: { lte: now } } });
    await tx.session.deleteMany({
      where: { expiresAt: before(kept.sessions), NOT: { id: { in: last.map(({ id }) => id) } } },
    });
  });
}
