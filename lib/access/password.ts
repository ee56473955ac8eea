import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 64 MiB, three passes. */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** OWASP ASVS 5.0, 6.2.1: at least 12 characters here; length counts, not kinds of characters. */
export const passwordLength = { min: 12, max: 128 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash of nothing anyone knows: checked when there is no account, so that both answers take as long. */
let decoy: Promise<string> | undefined;

/** Whether the password belongs to the hash; as slow for an account that does not exist. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && matches;
}
