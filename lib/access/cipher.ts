import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Authenticated encryption under a key of 32 bytes: what is sealed says by which of these it was. */
const ciphers = { a256gcm: 'aes-256-gcm', c20p1305: 'chacha20-poly1305' } as const;
export type Cipher = keyof typeof ciphers;
const lengths = { nonce: 12, tag: 16 } as const;

/** What new texts are sealed with. To change it, name another here: what was sealed before goes on opening. */
export const currentCipher: Cipher = 'a256gcm';

const isCipher = (name: string): name is Cipher => Object.hasOwn(ciphers, name);

/** The text as `cipher` seals it, bound to `about`: nonce, text and tag in base64url. */
export function encrypt(cipher: Cipher, key: Buffer, text: string, about: string): string {
  const nonce = randomBytes(lengths.nonce);
  const sealing = createCipheriv(ciphers[cipher] as 'aes-256-gcm', key, nonce, {
    authTagLength: lengths.tag,
  });
  sealing.setAAD(Buffer.from(about), { plaintextLength: Buffer.byteLength(text) });
  const body = Buffer.concat([nonce, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]);
  return body.toString('base64url');
}

/** The text; null where it was altered, is about another, or this is not its key or cipher. */
export function decrypt(cipher: string, key: Buffer, body: string, about: string): string | null {
  const bytes = Buffer.from(body, 'base64url');
  if (!isCipher(cipher) || bytes.length < lengths.nonce + lengths.tag) return null;
  const [nonce, tag] = [bytes.subarray(0, lengths.nonce), bytes.subarray(-lengths.tag)];
  const sealed = bytes.subarray(lengths.nonce, -lengths.tag);
  try {
    const opening = createDecipheriv(ciphers[cipher] as 'aes-256-gcm', key, nonce, {
      authTagLength: lengths.tag,
    });
    opening.setAAD(Buffer.from(about), { plaintextLength: sealed.length }).setAuthTag(tag);
    return Buffer.concat([opening.update(sealed), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}
