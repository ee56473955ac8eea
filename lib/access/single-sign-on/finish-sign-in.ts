import { log } from '../../log';
import { admitIdentity } from '../../people/admit-identity';
import { stageAfterOneFactor } from '../authenticate';
import { startSession } from '../session';
import { claimedRoles } from './claimed-roles';
import type { SingleSignOn } from './settings';
import { authenticatedAt, vouchedFactor } from './vouched-factor';

type Claims = Readonly<Record<string, unknown>>;

export type Finished =
  | { readonly session: string }
  | { readonly refused: 'closed' | 'email-in-use' | 'no-role' | 'factor' | 'other' };

const textOf = (claim: unknown): string | null => (typeof claim === 'string' ? claim : null);

/**
 * Whoever the provider vouches for, with claims that were verified, gets a session of ours. An e-mail counts only where the
 * provider does not say that it was never verified; a second factor that the provider does not vouch for is asked for here.
 */
export async function finishSignIn(
  claims: Claims,
  settings: SingleSignOn,
  device: string,
): Promise<Finished> {
  const { issuer, requiredAcr, grantsClaim } = settings;
  const subject = textOf(claims.sub);
  if (!subject || claims.iss !== issuer) return refuse('other');
  if (requiredAcr.length > 0 && !requiredAcr.includes(textOf(claims.acr) ?? '')) return refuse('factor');
  const email = claims.email_verified === false ? null : textOf(claims.email);
  const identity = { issuer, subject, email, name: textOf(claims.name) };
  const admission = await admitIdentity(
    identity,
    grantsClaim === null ? null : claimedRoles(claims, settings),
  );
  if ('refused' in admission) return refuse(admission.refused);
  log('info', 'single sign-on accepted', { person: admission.userId });
  const vouched = vouchedFactor(claims, settings);
  const stage = vouched ? 'SIGNED_IN' : await stageAfterOneFactor(admission.userId);
  const proof = { vouchedFactor: vouched, authenticatedAt: authenticatedAt(claims) };
  return {
    session: await startSession(admission.userId, { stage, method: 'SINGLE_SIGN_ON', device, ...proof }),
  };
}

function refuse(refused: Exclude<Finished, { session: string }>['refused']): Finished {
  log('warn', 'single sign-on refused', { reason: refused });
  return { refused };
}
