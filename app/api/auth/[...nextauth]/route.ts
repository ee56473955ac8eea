import NextAuth from 'next-auth';
import { authOptions } from '@/lib/access/auth-options';
import { currentSessionSecret } from '@/lib/access/current-session';
import { deviceOf } from '@/lib/access/device';

const handler = async (request: Request, context: unknown) => {
  const device = deviceOf(request.headers.get('user-agent'));
  return NextAuth(authOptions({ device, before: await currentSessionSecret() }))(request, context);
};

export { handler as GET, handler as POST };
