import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What was typed into one form of a page; `form` tells the page's forms apart. */
export interface HeldFields {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

const cipher = 'aes-256-gcm';
const lengths = { key: 32, nonce: 12, tag: 16 } as const;

/** Of the cookie's secret, for this use alone. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'greenledger held form', lengths.key));
}

/** Seals with a key that only the cookie's holder has, so that the database alone tells nothing. `place` is bound to it. */
export function sealFields(secret: string, place: string, fields: HeldFields): string {
  const nonce = randomBytes(lengths.nonce);
  const sealing = createCipheriv(cipher, keyOf(secret), nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([sealing.update(JSON.stringify(fields), 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), text]).toString('base64');
}

/** What was sealed for this secret and place; null where anything about it is different. */
export function unsealFields(secret: string, place: string, sealed: string): HeldFields | null {
  const bytes = Buffer.from(sealed, 'base64');
  const start = lengths.nonce + lengths.tag;
  if (bytes.length <= start) return null;
  try {
    const opening = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, lengths.nonce), {
      authTagLength: lengths.tag,
    })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(lengths.nonce, start));
    const text = Buffer.concat([opening.update(bytes.subarray(start)), opening.final()]);
    return JSON.parse(text.toString('utf8')) as HeldFields;
  } catch {
    return null;
  }
}
