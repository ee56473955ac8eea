import { hkdfSync } from 'node:crypto';
import { currentCipher, decrypt, encrypt } from '../../access/cipher';

/** What was typed into one form of a page; `form` tells the page's forms apart. */
export interface HeldFields {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Of the cookie's secret, for this use alone. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'greenledger held form', 32));
}

/** Seals with a key that only the cookie's holder has, so that the database alone tells nothing. `place` is bound to it. */
export function sealFields(secret: string, place: string, fields: HeldFields): string {
  return `${currentCipher}.${encrypt(currentCipher, keyOf(secret), JSON.stringify(fields), place)}`;
}

/** What was sealed for this secret and place; null where anything about it is different. */
export function unsealFields(secret: string, place: string, sealed: string): HeldFields | null {
  const [cipher = '', body = ''] = sealed.includes('.') ? sealed.split('.') : ['a256gcm', inOrder(sealed)];
  const text = decrypt(cipher, keyOf(secret), body, place);
  return text === null ? null : (JSON.parse(text) as HeldFields);
}

/** What was held before seals named their cipher had its tag in second place. */
function inOrder(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  return Buffer.concat([bytes.subarray(0, 12), bytes.subarray(28), bytes.subarray(12, 28)]).toString(
    'base64url',
  );
}
