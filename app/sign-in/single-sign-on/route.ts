import { cookies } from 'next/headers';
import { authOptions } from '@/lib/access/auth-options';
import { safePath } from '@/lib/access/sign-in-steps';
import { beginSignIn } from '@/lib/access/single-sign-on/begin-sign-in';
import { readSingleSignOn } from '@/lib/access/single-sign-on/settings';

/** A public porch: leads to the group's own sign-in, and back to the page that was asked for. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const wanted = safePath(asked.get('callbackUrl'));
  if (!readSingleSignOn()) return new Response(null, { status: 404 });
  const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const begun = await beginSignIn(authOptions(), sent, wanted, { again: asked.has('again') });
  const headers = new Headers({
    location: begun.location ?? '/sign-in?error=other',
    'cache-control': 'no-store',
  });
  for (const line of begun.cookies) headers.append('set-cookie', line);
  return new Response(null, { status: 303, headers });
}
