import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/gate/content-security-policy';
import { ownHeaders } from '@/lib/gate/own-headers.mjs';
import { refusalText, refusalType } from '@/lib/gate/refusal-words.mjs';
import { refuseForgery } from '@/lib/gate/refuse-forgery';
import { securityEvent } from '@/lib/telemetry/security-event.mjs';

/**
 * The gate before the doors: refuses forgeries, gives every answer its policy and tells pages their own address, so
 * that signing in leads back to it. It lets nobody in: that is for each page, handler and action to decide.
 */
export function proxy(request: NextRequest): NextResponse {
  const { method, nextUrl } = request;
  // The server around us wrote both: neither is the caller's word where an address was configured.
  const scheme = request.headers.get('x-forwarded-proto') ?? 'http';
  const own = `${scheme}://${request.headers.get('host') ?? ''}`;
  const header = (name: string) => request.headers.get(name);
  const refusal = refuseForgery({ method, path: nextUrl.pathname, header }, own);
  if (refusal) {
    securityEvent('cross-site.refused', { code: refusal.code });
    return new NextResponse(refusalText(refusal.code), {
      status: refusal.status,
      headers: { 'content-type': refusalType },
    });
  }
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    dev: process.env.NODE_ENV === 'development',
    tls: scheme === 'https',
  });
  const headers = new Headers(request.headers);
  headers.set(ownHeaders.pathname, pathOf(nextUrl));
  // Next.js reads the nonce from here and gives it to every script it writes.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Next's own mark of a navigation is no part of the address. */
function pathOf({ pathname, searchParams }: URL): string {
  const search = new URLSearchParams([...searchParams].filter(([name]) => name !== '_rsc')).toString();
  return search ? `${pathname}?${search}` : pathname;
}

/** Everything but the files that are named by their content. */
export const config = { matcher: ['/((?!_next/static/).*)'] };
