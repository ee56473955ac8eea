import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentViewer } from './current-viewer';
import type { Viewer } from './viewer';

/** The door of every page and action: the viewer, or the way to sign in and back to the address asked for. */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const target = (await headers()).get('x-pathname') ?? returnTo ?? '/';
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(target)}`);
}
