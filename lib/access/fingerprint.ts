import { createHash } from 'node:crypto';

/** What the database keeps of a secret that only its holder knows, and of an address nobody need know: its SHA-256. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
