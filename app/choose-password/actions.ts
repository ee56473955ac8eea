'use server';

import { redirect } from 'next/navigation';
import { stageAfterOneFactor } from '@/lib/access/authenticate';
import { carrySession } from '@/lib/access/carry-session';
import { currentCaller } from '@/lib/access/current-caller';
import { startSession } from '@/lib/access/session';
import { afterStep } from '@/lib/access/sign-in-steps';
import { Refusal } from '@/lib/errors';
import { linkDoor, readLinkCode } from '@/lib/people/account-link';
import { choosePassword } from '@/lib/people/choose-password';
import { carriedLink, carryLink, dropLink } from '@/lib/people/link-cookie';

/** Public by design: takes the secret of a link out of its address or of what was typed, for this browser alone. */
export async function openLinkAction(form: FormData): Promise<void> {
  const secret = readLinkCode(String(form.get('secret') ?? ''));
  if (secret === '') redirect(linkDoor);
  await carryLink(secret);
  redirect(linkDoor);
}

/** Public by design: whoever holds an invitation or a reset chooses a password with it, once, and is let in. */
export async function choosePasswordAction(form: FormData): Promise<void> {
  const secret = await carriedLink();
  if (secret === null) redirect(linkDoor);
  const { address, device } = await currentCaller();
  let userId: string;
  try {
    userId = await choosePassword(secret, String(form.get('password') ?? ''), address);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    redirect(`${linkDoor}?error=${error.code}`);
  }
  await dropLink();
  const stage = await stageAfterOneFactor(userId);
  await carrySession(await startSession(userId, { stage, device }));
  redirect(afterStep(stage, '/'));
}
