import type { NextAuthOptions } from 'next-auth';
import { type Answered, askNextAuth } from './ask-next-auth';

/**
 * Begins a sign-in at the provider: where to send the browser, with the cookies that hold state, nonce and PKCE verifier.
 * next-auth begins only by a form post with its own token; a link needs no form, and so no exception for forms.
 */
export async function beginSignIn(
  options: NextAuthOptions,
  cookies: Readonly<Record<string, string>>,
  callbackUrl: string,
): Promise<Answered> {
  const token = await askNextAuth(options, { action: 'csrf', method: 'GET', cookies });
  const { csrfToken } = token.body as { csrfToken: string };
  const begun = await askNextAuth(options, {
    action: 'signin',
    method: 'POST',
    cookies: { ...cookies, ...valuesOf(token.cookies) },
    body: { csrfToken, callbackUrl },
  });
  return { ...begun, cookies: [...token.cookies, ...begun.cookies] };
}

/** Names and values of `Set-Cookie` lines. */
export function valuesOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
}
