import { createHmac, hkdfSync } from 'node:crypto';

/** The server's secret. Throws where none is set. */
export function serverSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.');
  return secret;
}

/**
 * Every secret that is read, the one that writes first: while one replaces another, GREENLEDGER_SECRETS_ALSO names the
 * other (several, set apart by blanks).
 */
export function readableSecrets(): readonly string[] {
  const also = (process.env.GREENLEDGER_SECRETS_ALSO ?? '').split(/\s+/).filter(Boolean);
  return [...new Set([serverSecret(), ...also])];
}

/** 32 bytes of a server's secret for one purpose alone. */
export function serverKey(purpose: string, secret = serverSecret()): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `greenledger ${purpose}`, 32));
}

/** A short name that tells secrets apart and leads back to none. */
export function secretName(secret = serverSecret()): string {
  return createHmac('sha256', serverKey('name', secret)).update('name').digest('hex').slice(0, 8);
}
