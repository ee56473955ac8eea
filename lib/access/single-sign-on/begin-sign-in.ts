import type { NextAuthOptions } from 'next-auth';
import { type Answered, askNextAuth } from './ask-next-auth';

/** OpenID Connect Core 1.0, 3.1.2.1: asks the person itself, whoever is signed in there, and says when (`auth_time`). */
const askAgain = { prompt: 'login', max_age: '0' } as const;

/**
 * Begins a sign-in at the provider: where to send the browser, with the cookies that hold state, nonce and PKCE verifier.
 * next-auth begins only by a form post with its own token; a link needs no form, and so no exception for forms.
 * `again`: whoever is known there must prove it anew.
 */
export async function beginSignIn(
  options: NextAuthOptions,
  cookies: Readonly<Record<string, string>>,
  callbackUrl: string,
  { again = false }: { again?: boolean } = {},
): Promise<Answered> {
  const token = await askNextAuth(options, { action: 'csrf', method: 'GET', cookies });
  const { csrfToken } = token.body as { csrfToken: string };
  const begun = await askNextAuth(options, {
    action: 'signin',
    method: 'POST',
    cookies: { ...cookies, ...valuesOf(token.cookies) },
    query: again ? askAgain : {},
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
