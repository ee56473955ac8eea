import { cookies } from 'next/headers';
import { overTls, ownCookie } from '../gate/own-cookie';
import { linkLimits } from './account-link';

const cookieName = (): string => ownCookie('greenledger.link');

/** The secret of the link this browser has opened; null for none. */
export async function carriedLink(): Promise<string | null> {
  return (await cookies()).get(cookieName())?.value ?? null;
}

/** Keeps a link's secret for this browser: it travels in a header from now on, never in an address. For actions only. */
export async function carryLink(secret: string): Promise<void> {
  (await cookies()).set({
    name: cookieName(),
    value: secret,
    httpOnly: true,
    sameSite: 'lax',
    secure: overTls(),
    path: '/',
    maxAge: linkLimits.PASSWORD_RESET / 1000,
  });
}

/** Forgets it once it was used. For actions only. */
export async function dropLink(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: '/', secure: overTls(), httpOnly: true });
}
