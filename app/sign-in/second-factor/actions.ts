'use server';

import { redirect } from 'next/navigation';
import { carrySession } from '@/lib/access/carry-session';
import { currentCaller } from '@/lib/access/current-caller';
import { currentSession, currentSessionSecret } from '@/lib/access/current-session';
import { succeedSession } from '@/lib/access/session';
import { safePath, stepPage } from '@/lib/access/sign-in-steps';
import { Refusal } from '@/lib/errors';
import { addSecondFactor } from '@/lib/people/add-second-factor';

const reasons: Readonly<Record<string, string>> = { 'too-many-attempts': 'too-many', 'code-ended': 'late' };

/** Sets up the second factor that a role asks for: open to a session that may do nothing else. */
export async function enrolAction(form: FormData): Promise<void> {
  const target = String(form.get('callbackUrl') ?? '');
  const [session, secret] = [await currentSession(), await currentSessionSecret()];
  if (session?.stage !== 'ENROLMENT' || secret === null) redirect(stepPage(null, target, 'ended'));
  const { address } = await currentCaller();
  const code = String(form.get('code') ?? '').slice(0, 100);
  try {
    await addSecondFactor({ userId: session.userId, sessionId: session.id, address }, code);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    redirect(stepPage('ENROLMENT', target, reasons[error.code] ?? 'wrong'));
  }
  const successor = await succeedSession(secret, 'SIGNED_IN');
  if (successor === null) redirect(stepPage(null, target, 'ended'));
  await carrySession(successor);
  redirect(safePath(target));
}
