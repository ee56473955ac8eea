import type { SessionStage } from '../db/generated/enums';
import { reader } from '../db/reader';
import { operate } from '../record/operate';
import { pseudonym, securityEvent } from '../telemetry/security-event.mjs';
import { attempt } from './attempt';
import { normaliseEmail } from './email';
import { loadViewer } from './load-viewer';
import { hashPassword, isOutdated, verifyPassword } from './password';
import { mustHaveSecondFactor } from './second-factor-policy';
import { startSession } from './session';

export type SignInResult =
  | { readonly session: string; readonly userId: string; readonly stage: SessionStage }
  | { readonly refused: 'wrong' | 'too-many' };

/** What one factor has reached: all, or the second factor's code, or the setting up of a second factor. */
export async function stageAfterOneFactor(userId: string): Promise<SessionStage> {
  const viewer = await loadViewer(userId);
  if (viewer?.secondFactor) return 'SECOND_FACTOR';
  return viewer && (await mustHaveSecondFactor(viewer)) ? 'ENROLMENT' : 'SIGNED_IN';
}

/**
 * Checks e-mail and password and begins a session. Says only "wrong" or "too many", after the same work: never whether
 * the account exists, is closed or has no password. `address` is the caller's network address, `device` the coarse
 * words of `deviceOf`.
 */
export async function authenticate(
  email: string,
  password: string,
  address: string,
  device = '',
): Promise<SignInResult> {
  const known = normaliseEmail(email);
  const who = { account: pseudonym(known), address: pseudonym(address) };
  let userId = '';
  let passwordHash = '';
  const result = await attempt(`account:${known}`, address, async () => {
    const user = await reader().user.findFirst({
      where: { email: known, active: true },
      select: { id: true, passwordHash: true },
    });
    userId = user?.id ?? '';
    passwordHash = user?.passwordHash ?? '';
    return verifyPassword(user?.passwordHash ?? null, password);
  });
  if (result === 'too-many') {
    securityEvent('sign-in.limited', who);
    return { refused: result };
  }
  if (result === 'wrong') {
    securityEvent('sign-in.refused', { ...who, by: 'password' });
    return { refused: result };
  }
  if (isOutdated(passwordHash)) await hashAnew(userId, passwordHash, password);
  const stage = await stageAfterOneFactor(userId);
  const session = await startSession(userId, { stage, device });
  securityEvent('sign-in.succeeded', { ...who, by: 'password', stage });
  return { session, userId, stage };
}

/** The same password under today's algorithm and cost, now that it is at hand. */
async function hashAnew(userId: string, before: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await operate((tx) =>
    tx.user.updateMany({ where: { id: userId, passwordHash: before }, data: { passwordHash } }),
  );
}
