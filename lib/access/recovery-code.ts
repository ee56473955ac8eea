import { createHmac } from 'node:crypto';
import { serverKey } from './server-secret';

/** Crockford's base 32: no letter that could be taken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const recoveryCodeCount = 10;
/** 24 characters of 5 bits: at 120 bits a plain hash is enough to keep it (OWASP ASVS 5.0, 6.5.2). */
const characters = 24;

/** Groups of four, as they are shown: "7k2m-…". */
function grouped(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}

/**
 * Ten codes, each good for signing in once without the app. Worked out from what asks for them (`occasion`), so that
 * showing them again before they are confirmed shows the same.
 */
export function offeredRecoveryCodes(occasion: string): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, place) => {
    const bytes = createHmac('sha256', serverKey('recovery codes')).update(`${occasion}:${place}`).digest();
    return grouped([...bytes.subarray(0, characters)].map((byte) => alphabet[byte % 32]).join(''));
  });
}

/** A code as it was typed, in the one writing that was hashed; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return new RegExp(`^[${alphabet}]{${characters}}$`).test(code) ? grouped(code) : null;
}
