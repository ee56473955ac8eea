/**
 * Stands in for @node-rs/argon2 where a test is about what is asked, not about what it costs:
 * `vi.mock('@node-rs/argon2', () => import('./testing/fast-argon2'))`. `verified` lists every hash that was asked about.
 */
export const verified: string[] = [];

export async function hash(password: string): Promise<string> {
  return `hash of ${password}`;
}

export async function verify(hashed: string, password: string): Promise<boolean> {
  verified.push(hashed);
  return hashed === `hash of ${password}`;
}
