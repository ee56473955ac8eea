import { createHmac } from 'node:crypto';
import { currentRequest } from './current-request.mjs';
import { count } from './measure.mjs';
import { writeLine } from './write-line.mjs';

/** What happens at the doors, and how loudly it is said. docs/operators.md explains each. */
export const securityEvents = /** @type {const} */ ({
  'sign-in.succeeded': 'info',
  'sign-in.refused': 'warn',
  'sign-in.limited': 'warn',
  'second-factor.refused': 'warn',
  'session.ended': 'info',
  'token.refused': 'warn',
  'access.denied': 'warn',
  'cross-site.refused': 'warn',
  'limit.reached': 'warn',
});

/** @typedef {keyof typeof securityEvents} SecurityEvent */

/**
 * One line about what happened at a door, and one more in the figures. `fields` hold ids, codes and pseudonyms:
 * never an e-mail, an address, a name or a secret.
 * @param {SecurityEvent} event
 * @param {Readonly<Record<string, string>>} [fields]
 */
export function securityEvent(event, fields = {}) {
  writeLine(securityEvents[event], 'security', { event, viewer: currentRequest()?.viewer, ...fields });
  count('greenledger_security_events_total', { event });
}

/**
 * A name for an e-mail or an address that tells two apart and leads back to neither: only who knows this ledger's
 * secret can compute it.
 * @param {string} text
 */
export function pseudonym(text) {
  const key = `log pseudonyms of ${process.env.NEXTAUTH_SECRET ?? ''}`;
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 16);
}
