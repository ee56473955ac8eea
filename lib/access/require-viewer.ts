import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { stepPage } from './sign-in-steps';
import { currentStanding } from './standing';
import type { Viewer } from './viewer';

/** The door of every page and action: the viewer, or the way to sign in and back to the address asked for. */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  const standing = await currentStanding();
  if (standing && 'viewer' in standing) return standing.viewer;
  const target = (await headers()).get('x-pathname') ?? returnTo ?? '/';
  redirect(stepPage(standing?.due ?? null, target));
}
