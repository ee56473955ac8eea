import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { overTls, ownCookie } from '../../gate/own-cookie';
import { type HeldPlace, heldLimits } from './hold-form';

const cookieName = (): string => ownCookie('greenledger.held');

/** The address of the page this request is about, as `proxy.ts` says it. */
async function pathHere(): Promise<string> {
  return (await headers()).get('x-pathname') ?? '/';
}

/** This browser's secret for held forms, with the page at hand or another; null where it has none. */
export const heldPlace = cache(async (path?: string): Promise<HeldPlace | null> => {
  const secret = (await cookies()).get(cookieName())?.value;
  return secret ? { secret, path: path ?? (await pathHere()) } : null;
});

/** The same, making the secret where there is none; it lives as long as what it opens. For actions only. */
export async function keepHeldPlace(): Promise<HeldPlace> {
  const jar = await cookies();
  const secret = jar.get(cookieName())?.value ?? randomBytes(32).toString('base64url');
  jar.set({
    name: cookieName(),
    value: secret,
    httpOnly: true,
    sameSite: 'lax',
    secure: overTls(),
    path: '/',
    maxAge: heldLimits.lasts / 1000,
  });
  return { secret, path: await pathHere() };
}
