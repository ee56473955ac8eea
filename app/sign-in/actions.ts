'use server';

import { redirect } from 'next/navigation';
import { authenticate } from '@/lib/access/authenticate';
import { carrySession } from '@/lib/access/carry-session';
import { currentCaller } from '@/lib/access/current-caller';
import { afterStep, stepPage } from '@/lib/access/sign-in-steps';

/** The one action without a viewer: it makes one, or leads to the second step. Works as a plain form post. */
export async function signInAction(form: FormData): Promise<void> {
  const target = String(form.get('callbackUrl') ?? '');
  const { address, device } = await currentCaller();
  const [email, password] = [String(form.get('email') ?? ''), String(form.get('password') ?? '')];
  const result = await authenticate(email, password, address, device);
  if ('refused' in result) redirect(stepPage(null, target, result.refused));
  await carrySession(result.session);
  redirect(afterStep(result.stage, target));
}
