import type { Tx } from '../db/tx';

/** Ends a person's sessions, all or all but one, as part of a change that makes them untrustworthy. */
export async function endSessions(
  tx: Pick<Tx, 'session'>,
  userId: string,
  butNot: string | null = null,
): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(butNot === null ? {} : { NOT: { id: butNot } }) },
    data: { revokedAt: new Date() },
  });
  return ended.count;
}
