import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { serverKey } from './server-secret';

/** RFC 6238 as every authenticator app expects it: six digits, SHA-1, a new code every 30 seconds. */
const period = 30;
const settings = { algorithm: 'SHA1', digits: 6, period, issuer: 'Greenledger' } as const;
/** RFC 4226, section 4: a shared secret of 160 bits. */
const secretBytes = 20;

/**
 * The secret a person is offered before it is confirmed, in base32. It is worked out from the session that asks, so
 * that showing it writes nothing down and showing it again shows the same; `generation` makes a removed one not return.
 */
export function offeredSecret(sessionId: string, generation: string): string {
  const bytes = createHmac('sha256', serverKey('second factor'))
    .update(`${sessionId}:${generation}`)
    .digest();
  return new Secret({ buffer: new Uint8Array(bytes.subarray(0, secretBytes)).buffer }).base32;
}

/** The address an authenticator app reads from the picture. `account` is what the app names it by. */
export function enrolmentAddress(secret: string, account: string): string {
  return new TOTP({ ...settings, label: account, secret }).toString();
}

/** What a code is: the one of this half minute, with its step; the one just ended; or neither. */
export type ReadCode = { readonly step: number } | 'ended' | 'wrong';

/**
 * Reads a code as the app shows it, or as it was typed. It lives for the 30 seconds of its step and no longer (OWASP
 * ASVS 5.0, 6.5.5); the one just ended opens nothing, but shows that the app is at hand. Compared in constant time.
 * A caller must refuse a step that was used.
 */
export function readCode(secret: string, typed: string, now: Date): ReadCode {
  const token = typed.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return 'wrong';
  const timestamp = now.getTime();
  const delta = new TOTP({ ...settings, secret }).validate({ token, timestamp, window: 1 });
  if (delta === 0) return { step: Math.floor(timestamp / 1000 / period) };
  return delta === -1 ? 'ended' : 'wrong';
}
