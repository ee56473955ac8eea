'use server';

import { redirect } from 'next/navigation';
import { carrySession } from '@/lib/access/carry-session';
import { confirmSignIn } from '@/lib/access/confirm-sign-in';
import { currentCaller } from '@/lib/access/current-caller';
import { currentSessionSecret } from '@/lib/access/current-session';
import { safePath, stepPage } from '@/lib/access/sign-in-steps';

/** The second step of signing in: asks for the session that the password began, and makes its successor a viewer. */
export async function confirmSignInAction(form: FormData): Promise<void> {
  const target = String(form.get('callbackUrl') ?? '');
  const secret = await currentSessionSecret();
  const { address } = await currentCaller();
  const result = await confirmSignIn(secret ?? '', String(form.get('code') ?? '').slice(0, 100), address);
  if ('refused' in result) {
    const { refused } = result;
    redirect(
      refused === 'ended' ? stepPage(null, target, refused) : stepPage('SECOND_FACTOR', target, refused),
    );
  }
  await carrySession(result.session);
  redirect(safePath(target));
}
