'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { authenticate } from '@/lib/access/authenticate';
import { sealSession } from '@/lib/access/session-cookie';

/** Only a path of this site: a caller's address elsewhere leads home. */
function safePath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** The one action without a viewer: it makes one. Works as a plain form post. */
export async function signInAction(form: FormData): Promise<void> {
  const target = safePath(form.get('callbackUrl'));
  const address = ((await headers()).get('x-forwarded-for') ?? 'local').split(',')[0] ?? 'local';
  const result = await authenticate(
    String(form.get('email') ?? ''),
    String(form.get('password') ?? ''),
    address,
  );
  if ('refused' in result)
    redirect(`/sign-in?error=${result.refused}&callbackUrl=${encodeURIComponent(target)}`);
  (await cookies()).set(await sealSession(result.session));
  redirect(target);
}
