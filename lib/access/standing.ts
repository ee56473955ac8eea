import { cache } from 'react';
import { noteViewer } from '../telemetry/current-request.mjs';
import { currentSession } from './current-session';
import { loadViewer } from './load-viewer';
import { mustHaveSecondFactor } from './second-factor-policy';
import { type FoundSession, leadBackToEnrolment } from './session';
import type { Viewer } from './viewer';

/** How far somebody has come in: a viewer, a step of signing in that is still due, or nothing (null). */
export type Standing = { readonly viewer: Viewer } | { readonly due: 'SECOND_FACTOR' | 'ENROLMENT' } | null;

/**
 * What a session gives this moment. Where a role was given meanwhile that asks for a second factor, a session that
 * began without one leads back to setting one up, unless the single sign-on vouched for its own.
 */
export async function standingOf(session: FoundSession): Promise<Standing> {
  if (session.stage !== 'SIGNED_IN') return { due: session.stage };
  const viewer = await loadViewer(session.userId);
  if (!viewer) return null;
  const lacking = !session.vouchedFactor && !viewer.secondFactor;
  if (!lacking || !(await mustHaveSecondFactor(viewer))) return { viewer };
  await leadBackToEnrolment(session.id);
  return { due: 'ENROLMENT' };
}

/** The standing of whoever sends this request, asked once. */
export const currentStanding = cache(async (): Promise<Standing> => {
  const session = await currentSession();
  if (!session) return null;
  noteViewer(session.userId);
  return standingOf(session);
});
