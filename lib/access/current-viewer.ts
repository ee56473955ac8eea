import { currentStanding } from './standing';
import type { Viewer } from './viewer';

/** Who is here, asked once a request; null where nobody is. Authorise with `requireViewer`, not with this. */
export async function currentViewer(): Promise<Viewer | null> {
  const standing = await currentStanding();
  return standing && 'viewer' in standing ? standing.viewer : null;
}
