import { checkPassword } from '../access/check-password';
import { hashPassword } from '../access/password';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { endLinks } from './account-link';
import { endSessions } from './end-sessions';
import { confirmOwnPassword } from './own-password';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** From where a person changes their own account: the session that stays, and the network address. */
export interface Here {
  readonly sessionId: string | null;
  readonly address: string;
}

/** Changes one's own password; asks for the current one, and ends every session but the one it was done in. */
export async function changePassword(
  viewer: Viewer,
  { currentPassword, newPassword }: PasswordChange,
  { sessionId, address }: Here,
): Promise<void> {
  const { userId } = viewer;
  const owner = await reader().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, nameEn: true, nameZh: true },
  });
  checkPassword(newPassword, owner, 'newPassword');
  const before = await confirmOwnPassword(userId, currentPassword, address);
  const passwordHash = await hashPassword(newPassword);
  await record(
    viewer,
    { type: 'person.password-changed', role: 'SELF', subjectType: 'person', subjectKey: userId },
    async (tx) => {
      const changed = await tx.user.updateMany({
        where: { id: userId, passwordHash: before },
        data: { passwordHash },
      });
      if (changed.count === 0) throw new Refusal('changed-meanwhile');
      await endLinks(tx, userId);
      await endSessions(tx, userId, sessionId);
    },
  );
}
