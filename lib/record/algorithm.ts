/** The hashes a ledger may be made of. Bare hexadecimal digits are SHA-256; any other is named before them: "sha512:…". */
export const algorithms = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];

/** What is hashed from now on. To change it, change this and the database's ledger_algorithm(), by a migration. */
export const ledgerAlgorithm: Algorithm = 'sha256';

/** The algorithm a hash was made by; null for one that no ledger is made of. */
export function algorithmOf(hash: string): Algorithm | null {
  const [name = '', digits] = hash.split(':');
  return digits === undefined ? 'sha256' : (algorithms.find((known) => known === name) ?? null);
}

/** The digits with the name of their algorithm, as the ledger keeps them. */
export const named = (algorithm: Algorithm, digits: string): string =>
  algorithm === 'sha256' ? digits : `${algorithm}:${digits}`;
