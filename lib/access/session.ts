import { createHash, randomBytes } from 'node:crypto';
import { reader } from '../db/reader';
import { operate } from '../record/operate';

const hours = 3_600_000;
/** OWASP ASVS 5.0, 7.3: a session ends after 8 idle hours and after 24 hours in any case. */
export const sessionLimits = { idle: 8 * hours, absolute: 24 * hours } as const;
/** `lastSeenAt` is written at most this often. */
const seenEvery = 5 * 60_000;

/** What the database keeps of a secret that only its holder knows. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Begins a session; returns the secret that the browser's token carries. */
export async function startSession(userId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = new Date();
  await operate((tx) =>
    tx.session.create({
      data: {
        id: fingerprint(secret),
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + sessionLimits.absolute),
      },
    }),
  );
  return secret;
}

/** The person whose session this is; null where it is unknown, revoked, expired or idle too long. */
export async function findSessionUser(secret: string): Promise<string | null> {
  const now = new Date();
  const session = await reader().session.findFirst({
    where: {
      id: fingerprint(secret),
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - sessionLimits.idle) },
    },
    select: { id: true, userId: true, lastSeenAt: true },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await operate((tx) => tx.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } }));
  }
  return session.userId;
}

/** Ends a session everywhere at once. */
export async function endSession(secret: string): Promise<void> {
  await operate((tx) =>
    tx.session.updateMany({
      where: { id: fingerprint(secret), revokedAt: null },
      data: { revokedAt: new Date() },
    }),
  );
}
