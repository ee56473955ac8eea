import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import type { Here } from './change-password';
import { confirmSecondFactor } from './confirm-second-factor';
import { confirmOwnPassword } from './own-password';

/** What a person proves anew who they are with: what they have, the quickest first. */
export type Proof = 'password' | 'code' | 'single-sign-on';

/** What was typed to prove it. */
export interface Proven {
  readonly currentPassword?: string | undefined;
  readonly code?: string | undefined;
}

/** How long a proof given to the single sign-on is as good as one given here. */
const freshFor = 5 * 60_000;

/** The proof that is asked of a person: never two, and none that they do not have. */
export function proofOf(person: { passwordHash: string | null; totpConfirmedAt: Date | null }): Proof {
  if (person.passwordHash !== null) return 'password';
  return person.totpConfirmedAt === null ? 'single-sign-on' : 'code';
}

/** Whether the single sign-on asked this session's person itself, a moment ago. */
export async function isFresh(sessionId: string | null, now = new Date()): Promise<boolean> {
  if (sessionId === null) return false;
  const session = await reader().session.findUnique({
    where: { id: sessionId },
    select: { authenticatedAt: true },
  });
  if (!session?.authenticatedAt) return false;
  return Math.abs(now.getTime() - session.authenticatedAt.getTime()) < freshFor;
}

/**
 * Asks a person once more who they are, by one factor at least (OWASP ASVS 5.0, 7.5.2), counting wrong proofs. Whoever
 * has none here must have proved it to the single sign-on within five minutes.
 */
export async function confirmOneself(
  { userId }: Viewer,
  { currentPassword, code }: Proven,
  { sessionId, address }: Here,
): Promise<void> {
  const person = await reader().user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, totpConfirmedAt: true },
  });
  const proof = proofOf(person);
  if (proof === 'single-sign-on') {
    if (!(await isFresh(sessionId))) throw new Refusal('sign-in-again');
  } else if (proof === 'password') {
    if (!currentPassword) throw new Refusal('current-password-wanted', {}, 'currentPassword');
    await confirmOwnPassword(userId, currentPassword, address);
  } else {
    if (!code) throw new Refusal('code-wanted', {}, 'code');
    await confirmSecondFactor(userId, code, address);
  }
}
