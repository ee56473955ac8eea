import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** 32 bytes of the server's secret for one purpose alone. Throws where no secret is set. */
export function serverKey(purpose: string): Buffer {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.');
  return Buffer.from(hkdfSync('sha256', secret, '', `greenledger ${purpose}`, 32));
}

/** Encrypts a small text with the server's key (AES-256-GCM). `about` says whose it is: it opens for nobody else. */
export function seal(text: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', serverKey('seal'), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** What was sealed; null where it was altered, is another's, or the server's secret is not the one it was sealed with. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const opener = createDecipheriv('aes-256-gcm', serverKey('seal'), bytes.subarray(0, 12), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString('utf8');
  } catch {
    return null;
  }
}
