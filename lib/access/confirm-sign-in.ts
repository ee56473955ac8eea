import { Refusal } from '../errors';
import { securityEvent } from '../telemetry/security-event.mjs';
import { attempt } from './attempt';
import { checkCode } from './check-code';
import { findSession, succeedSession } from './session';

export type ConfirmResult =
  | { readonly session: string }
  /** `ended`: the password was too long ago; sign in again. `late`: the code was that of the half minute before. */
  | { readonly refused: 'wrong' | 'too-many' | 'ended' | 'late' };

/** The second step of signing in: a code of the app, or a recovery code. The session's successor is signed in. */
export async function confirmSignIn(secret: string, code: string, address: string): Promise<ConfirmResult> {
  const session = await findSession(secret);
  if (session?.stage !== 'SECOND_FACTOR') return { refused: 'ended' };
  const { userId } = session;
  const result = await attempt(`code:${userId}`, address, () => checkCode(userId, code)).catch(late);
  if (result === 'late') return { refused: result };
  if (result !== 'right') {
    securityEvent(result === 'wrong' ? 'second-factor.refused' : 'sign-in.limited', { person: userId });
    return { refused: result };
  }
  const successor = await succeedSession(secret, 'SIGNED_IN');
  securityEvent('sign-in.succeeded', { person: userId, by: 'second-factor' });
  return successor ? { session: successor } : { refused: 'ended' };
}

function late(error: unknown): 'late' {
  if (error instanceof Refusal && error.code === 'code-ended') return 'late';
  throw error;
}
