import { attempt } from '../access/attempt';
import { verifyPassword } from '../access/password';
import { reader } from '../db/reader';
import { Refusal } from '../errors';

/**
 * Asks for the current password again before something that matters (OWASP ASVS 5.0, 7.5.1), counting wrong ones.
 * Returns the hash it belongs to; refuses a wrong one and too many of them.
 */
export async function confirmOwnPassword(
  userId: string,
  currentPassword: string,
  address: string,
): Promise<string> {
  const { passwordHash } = await reader().user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  const result = await attempt(`password:${userId}`, address, () =>
    verifyPassword(passwordHash, currentPassword),
  );
  if (result === 'too-many') throw new Refusal('too-many-attempts');
  if (result === 'wrong' || passwordHash === null) throw new Refusal('wrong-password', {}, 'currentPassword');
  return passwordHash;
}
