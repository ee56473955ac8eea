import { randomBytes } from 'node:crypto';
import { reader } from '../db/reader';
import { operate } from '../record/operate';
import { record } from '../record/record';
import { fingerprint } from './fingerprint';

const day = 86_400_000;
const usedEvery = 5 * 60_000;
/** Recognisable in logs and scanners. */
const prefix = 'glt_';

/** Makes a bearer token for the HTTP API. The returned secret is shown once; the database keeps its SHA-256. */
export async function createToken(userId: string, name: string, days: number): Promise<string> {
  const secret = prefix + randomBytes(32).toString('base64url');
  const now = new Date();
  await record(
    { userId },
    (id: number) => ({
      type: 'token.created',
      role: 'SELF',
      subjectType: 'token',
      subjectKey: String(id),
      after: { days },
    }),
    async (tx) => {
      const expiresAt = new Date(now.getTime() + days * day);
      const token = await tx.apiToken.create({
        data: { userId, name, hash: fingerprint(secret), createdAt: now, expiresAt },
        select: { id: true },
      });
      return token.id;
    },
  );
  return secret;
}

/** Ends a token of this person; an unknown one, or another's, changes nothing. */
export async function revokeToken(userId: string, id: number): Promise<void> {
  const own = { id, userId, revokedAt: null };
  if (!(await reader().apiToken.findFirst({ where: own, select: { id: true } }))) return;
  await record(
    { userId },
    { type: 'token.revoked', role: 'SELF', subjectType: 'token', subjectKey: String(id) },
    (tx) => tx.apiToken.updateMany({ where: own, data: { revokedAt: new Date() } }),
  );
}

/** The person a bearer token speaks for; null where it is unknown, revoked or expired. */
export async function findTokenUser(secret: string): Promise<string | null> {
  const now = new Date();
  const token = await reader().apiToken.findFirst({
    where: { hash: fingerprint(secret), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, userId: true, lastUsedAt: true },
  });
  if (!token) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > usedEvery) {
    await operate((tx) => tx.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } }));
  }
  return token.userId;
}
