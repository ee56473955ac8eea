import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type HeldPlace, heldLimits } from './hold-form';

const name = 'greenledger.held';

/** The address of the page this request is about, as `proxy.ts` says it. */
async function pathHere(): Promise<string> {
  return (await headers()).get('x-pathname') ?? '/';
}

/** This browser's secret for held forms, with the page at hand or another; null where it has none. */
export const heldPlace = cache(async (path?: string): Promise<HeldPlace | null> => {
  const secret = (await cookies()).get(name)?.value;
  return secret ? { secret, path: path ?? (await pathHere()) } : null;
});

/** The same, making the secret where there is none; it lives as long as what it opens. For actions only. */
export async function keepHeldPlace(): Promise<HeldPlace> {
  const jar = await cookies();
  const secret = jar.get(name)?.value ?? randomBytes(32).toString('base64url');
  jar.set({
    name,
    value: secret,
    httpOnly: true,
    sameSite: 'lax',
    secure: (process.env.NEXTAUTH_URL ?? '').startsWith('https://'),
    path: '/',
    maxAge: heldLimits.lasts / 1000,
  });
  return { secret, path: await pathHere() };
}
