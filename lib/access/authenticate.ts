import { reader } from '../db/reader';
import { operate } from '../record/operate';
import { pseudonym, securityEvent } from '../telemetry/security-event.mjs';
import { passwordLength, verifyPassword } from './password';
import { fingerprint, startSession } from './session';

const window = 15 * 60_000;
/** Wrong passwords in a quarter of an hour, for one account and for one address. */
export const attemptLimits = { account: 5, address: 30 } as const;

export type SignInResult =
  | { readonly session: string; readonly userId: string }
  | { readonly refused: 'wrong' | 'too-many' };

async function failures(key: string, since: Date): Promise<number> {
  return reader().signInAttempt.count({ where: { key, succeeded: false, at: { gt: since } } });
}

/**
 * Checks e-mail and password and begins a session. Says only "wrong" or "too many": never whether the account exists.
 * `address` is the caller's network address, kept only as a hash.
 */
export async function authenticate(email: string, password: string, address: string): Promise<SignInResult> {
  const now = new Date();
  const since = new Date(now.getTime() - window);
  const account = fingerprint(`account:${email.trim().toLowerCase()}`);
  const origin = fingerprint(`address:${address}`);
  const who = { account: pseudonym(email.trim().toLowerCase()), address: pseudonym(address) };
  if (
    (await failures(account, since)) >= attemptLimits.account ||
    (await failures(origin, since)) >= attemptLimits.address
  ) {
    securityEvent('sign-in.limited', who);
    return { refused: 'too-many' };
  }
  const user = await reader().user.findFirst({
    where: { email: email.trim().toLowerCase(), active: true },
    select: { id: true, passwordHash: true },
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, password.slice(0, passwordLength.max));
  const succeeded = matches && user !== null;
  await operate(async (tx) => {
    if (succeeded) await tx.signInAttempt.deleteMany({ where: { key: account } });
    await tx.signInAttempt.createMany({
      data: [account, origin].map((key) => ({ key, at: now, succeeded })),
    });
  });
  securityEvent(succeeded ? 'sign-in.succeeded' : 'sign-in.refused', { ...who, by: 'password' });
  return succeeded ? { session: await startSession(user.id), userId: user.id } : { refused: 'wrong' };
}
