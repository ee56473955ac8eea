import { hashPassword, passwordLength, verifyPassword } from '../access/password';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Changes one's own password; asks for the current one, and ends every session but the one it was done in.
 * `sessionId` is the kept session's id, null to end them all.
 */
export async function changePassword(
  viewer: Viewer,
  { currentPassword, newPassword }: PasswordChange,
  sessionId: string | null,
): Promise<void> {
  if (newPassword.length < passwordLength.min)
    throw new Refusal('password-too-short', { min: String(passwordLength.min) }, 'newPassword');
  if (newPassword.length > passwordLength.max)
    throw new Refusal('password-too-long', { max: String(passwordLength.max) }, 'newPassword');
  const user = await reader().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, currentPassword.slice(0, passwordLength.max))))
    throw new Refusal('wrong-password', {}, 'currentPassword');
  const passwordHash = await hashPassword(newPassword);
  await record(
    viewer,
    { type: 'person.password-changed', role: 'SELF', subjectType: 'person', subjectKey: viewer.userId },
    async (tx) => {
      const changed = await tx.user.updateMany({
        where: { id: viewer.userId, passwordHash: user.passwordHash },
        data: { passwordHash },
      });
      if (changed.count === 0) throw new Refusal('changed-meanwhile');
      await tx.session.updateMany({
        where: { userId: viewer.userId, revokedAt: null, NOT: { id: sessionId ?? '' } },
        data: { revokedAt: new Date() },
      });
    },
  );
}
