import { noteViewer } from '../telemetry/current-request.mjs';
import { securityEvent } from '../telemetry/security-event.mjs';
import { currentViewer } from './current-viewer';
import { loadViewer } from './load-viewer';
import { findTokenUser } from './token';
import type { Viewer } from './viewer';

/** The door of the HTTP API: a bearer token where one is sent, else the session's cookie; null where neither holds. */
export async function viewerFromRequest(request: Request): Promise<Viewer | null> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return currentViewer();
  const [scheme, secret] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !secret) return null;
  const userId = await findTokenUser(secret);
  if (!userId) {
    securityEvent('token.refused');
    return null;
  }
  noteViewer(userId);
  return loadViewer(userId);
}
