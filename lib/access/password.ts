import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 64 MiB, three passes. */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: at least 12 characters here, at most 128; length counts, not kinds of characters. */
export const passwordLength = { min: 12, max: 128 } as const;

/** How every hash of that cost begins. */
const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Whether a hash was made by another algorithm or at another cost than passwords are hashed by today. */
export const isOutdated = (passwordHash: string): boolean =>
  passwordHash.startsWith('$') && !passwordHash.startsWith(current);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash of the same cost whose password nobody knows: checked where there is none, so that both answers take as long. */
const decoy =
  '$argon2id$v=19$m=65536,t=3,p=1$F52zV5RV0mM8MzpV14xnEQ$Babt9pdd/ZNMtpHGEaNU5V08wCiLkb8uWdqXLZY4rLI';

/**
 * Whether the password, exactly as typed, belongs to the hash. One verification in every case: also for an account
 * that does not exist or has no password (null), and for a password that is longer than any may be.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const possible = passwordHash !== null && [...password].length <= passwordLength.max;
  const matches = await verify(possible ? passwordHash : decoy, possible ? password : '');
  return possible && matches;
}
