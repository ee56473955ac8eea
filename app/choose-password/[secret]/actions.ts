'use server';

import { redirect } from 'next/navigation';
import { stageAfterPassword } from '@/lib/access/authenticate';
import { carrySession } from '@/lib/access/carry-session';
import { currentCaller } from '@/lib/access/current-caller';
import { startSession } from '@/lib/access/session';
import { afterStep } from '@/lib/access/sign-in-steps';
import { Refusal } from '@/lib/errors';
import { linkPath } from '@/lib/people/account-link';
import { choosePassword } from '@/lib/people/choose-password';

/** Public by design: whoever holds an invitation or a reset chooses a password with it, once, and is let in. */
export async function choosePasswordAction(form: FormData): Promise<void> {
  const secret = String(form.get('secret') ?? '').slice(0, 100);
  const { address, device } = await currentCaller();
  let userId: string;
  try {
    userId = await choosePassword(secret, String(form.get('password') ?? ''), address);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    redirect(`${linkPath(encodeURIComponent(secret))}?error=${error.code}`);
  }
  const stage = await stageAfterPassword(userId);
  await carrySession(await startSession(userId, { stage, device }));
  redirect(afterStep(stage, '/'));
}
