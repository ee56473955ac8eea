import { randomBytes } from 'node:crypto';
import type { SessionStage, SignInMethod } from '../db/generated/enums';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { operate } from '../record/operate';
import { fingerprint } from './fingerprint';

const minutes = 60_000;
const hours = 60 * minutes;
/**
 * OWASP ASVS 5.0, 7.3: a session ends after 8 idle hours and after 24 hours in any case. One that waits for the second
 * factor's code lives 10 minutes, one that waits for a second factor to be set up 30.
 */
export const sessionLimits = {
  idle: 8 * hours,
  absolute: 24 * hours,
  secondFactor: 10 * minutes,
  enrolment: 30 * minutes,
} as const;
/** `lastSeenAt` is written at most this often. */
const seenEvery = 5 * minutes;
/** Clocks of two processes may differ so much. What began later than now by a clock that was wrong has ended. */
const clocksDiffer = 5 * minutes;

const longest: Readonly<Record<SessionStage, number>> = {
  SECOND_FACTOR: sessionLimits.secondFactor,
  ENROLMENT: sessionLimits.enrolment,
  SIGNED_IN: sessionLimits.absolute,
};

export interface NewSession {
  /** What it has reached; only SIGNED_IN makes a viewer. */
  readonly stage?: SessionStage;
  readonly method?: SignInMethod;
  /** Coarse words for its holder to know it by, of `deviceOf`. */
  readonly device?: string;
  /** Whether the single sign-on vouched for a second factor. */
  readonly vouchedFactor?: boolean;
  /** When its person last proved who they are, as the single sign-on says; null where it does not. */
  readonly authenticatedAt?: Date | null;
}

export interface FoundSession {
  /** SHA-256 of its secret. */
  readonly id: string;
  readonly userId: string;
  readonly stage: SessionStage;
  readonly method: SignInMethod;
  readonly vouchedFactor: boolean;
}

/** Begins a session; returns the secret that the browser's token carries. */
export async function startSession(
  userId: string,
  {
    stage = 'SIGNED_IN',
    method = 'PASSWORD',
    device = '',
    vouchedFactor = false,
    authenticatedAt = null,
  }: NewSession = {},
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + longest[stage]);
  const id = fingerprint(secret);
  await operate((tx) =>
    tx.session.create({
      data: {
        id,
        userId,
        stage,
        method,
        device,
        vouchedFactor,
        authenticatedAt,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
      },
    }),
  );
  return secret;
}

/** The session of this secret, whatever it has reached; null where it is unknown, revoked, expired or idle too long. */
export async function findSession(secret: string): Promise<FoundSession | null> {
  const now = new Date();
  // In SQL: it is the first question of every request.
  const [session] = await reader().$queryRaw<(FoundSession & { lastSeenAt: Date })[]>`
    select id, user_id as "userId", stage::text, method::text, vouched_factor as "vouchedFactor",
           last_seen_at as "lastSeenAt"
    from session
    where id = ${fingerprint(secret)} and revoked_at is null and expires_at > ${now}
      and created_at <= ${new Date(now.getTime() + clocksDiffer)}
      and last_seen_at > ${new Date(now.getTime() - sessionLimits.idle)}`;
  if (!session) return null;
  const { lastSeenAt, ...found } = session;
  if (now.getTime() - lastSeenAt.getTime() > seenEvery) {
    await noteSeen(session.id, now);
  }
  return found;
}

/** Who only reads may go on while nothing can be written. */
async function noteSeen(id: string, lastSeenAt: Date): Promise<void> {
  try {
    await operate((tx) => tx.session.updateMany({ where: { id }, data: { lastSeenAt } }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The person who is signed in with this session; null where nobody is, or not yet. */
export async function findSessionUser(secret: string): Promise<string | null> {
  const session = await findSession(secret);
  return session?.stage === 'SIGNED_IN' ? session.userId : null;
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

/**
 * Ends the session and begins its successor, which has reached `stage`: whoever knew the old secret knows nothing now
 * (OWASP ASVS 5.0, 7.2.4). Null where the session has ended meanwhile.
 */
export async function succeedSession(secret: string, stage: SessionStage): Promise<string | null> {
  const id = fingerprint(secret);
  const now = new Date();
  const old = await operate(async (tx) => {
    const ended = await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    return ended.count === 0 ? null : tx.session.findUnique({ where: { id } });
  });
  if (!old) return null;
  const { method, device, vouchedFactor, authenticatedAt } = old;
  return startSession(old.userId, { stage, method, device, vouchedFactor, authenticatedAt });
}

/** Leads a session back to setting up a second factor, because a role was given that asks for one. */
export async function leadBackToEnrolment(id: string): Promise<void> {
  const latest = new Date(Date.now() + sessionLimits.enrolment);
  await operate(async (tx) => {
    await tx.session.updateMany({ where: { id, stage: 'SIGNED_IN' }, data: { stage: 'ENROLMENT' } });
    await tx.session.updateMany({ where: { id, expiresAt: { gt: latest } }, data: { expiresAt: latest } });
  });
}
