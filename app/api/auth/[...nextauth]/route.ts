import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/access/auth-options';
import { currentSessionSecret } from '@/lib/access/current-session';
import { deviceOf } from '@/lib/access/device';

const handler = async (request: Request, context: unknown) => {
  const device = deviceOf(request.headers.get('user-agent'));
  return NextAuth(authOptions({ device, before: await currentSessionSecret() }))(request, context);
};

/** next-auth knows GET and POST; what it would answer is told without a body. */
const head = async ({ url, headers }: Request, context: unknown) =>
  new Response(null, await handler(new NextRequest(url, { headers }), context));

export { handler as GET, handler as POST, head as HEAD };
