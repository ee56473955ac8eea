import NextAuth, { type NextAuthOptions } from 'next-auth';

export interface Asked {
  readonly action: 'csrf' | 'signin' | 'callback';
  readonly method: 'GET' | 'POST';
  readonly cookies: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
}

export interface Answered {
  /** Where it leads; null where it leads nowhere. */
  readonly location: string | null;
  /** As `Set-Cookie` has them. */
  readonly cookies: readonly string[];
  readonly body: unknown;
}

/** Asks next-auth by its handler for plain requests, whatever the way the question came. */
export async function askNextAuth(options: NextAuthOptions, asked: Asked): Promise<Answered> {
  const { action, method, cookies, query = {}, body = {} } = asked;
  const nextauth = action === 'csrf' ? [action] : [action, 'oidc'];
  const headers = new Map<string, unknown>();
  let sent: unknown = null;
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    end: () => undefined,
    json: (value: unknown) => {
      sent = value;
    },
    send: (value: unknown) => {
      sent = value;
    },
  };
  await NextAuth(options)(
    { method, headers: {}, cookies, query: { ...query, nextauth }, body } as never,
    response as never,
  );
  const location = headers.get('location');
  return {
    location: typeof location === 'string' ? location : null,
    cookies: (headers.get('set-cookie') ?? []) as string[],
    body: sent,
  };
}
