import { type NextRequest, NextResponse } from 'next/server';

/** Tells pages their own address, so that signing in leads back to it. It lets nobody in and keeps nobody out. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  // Next's own mark of a navigation is no part of the address.
  const search = new URLSearchParams([...searchParams].filter(([name]) => name !== '_rsc')).toString();
  const headers = new Headers(request.headers);
  headers.set('x-pathname', search ? `${pathname}?${search}` : pathname);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/((?!_next/|api/|icon.svg).*)'] };
