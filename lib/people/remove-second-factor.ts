import { mustHaveSecondFactor } from '../access/second-factor-policy';
import type { Viewer } from '../access/viewer';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import { record } from '../record/record';
import type { Here } from './change-password';
import { confirmSecondFactor } from './confirm-second-factor';
import { endSessions } from './end-sessions';
import { confirmOwnPassword } from './own-password';

/** Takes a second factor and its recovery codes away. The last step stays, so that no code of it works again. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  const dropped = await tx.user.updateMany({
    where: { id: userId, totpConfirmedAt: { not: null } },
    data: { totpSecret: null, totpConfirmedAt: null },
  });
  if (dropped.count === 0) throw new Refusal('changed-meanwhile');
  await tx.recoveryCode.deleteMany({ where: { userId } });
}

/** Removes one's own second factor; asks for password and code. Refuses where a role asks for a second factor. */
export async function removeSecondFactor(
  viewer: Viewer,
  { currentPassword, code }: { currentPassword: string; code: string },
  { sessionId, address }: Here,
): Promise<void> {
  if (await mustHaveSecondFactor(viewer)) throw new Refusal('second-factor-wanted');
  const { userId } = viewer;
  await confirmOwnPassword(userId, currentPassword, address);
  await confirmSecondFactor(userId, code, address);
  await record(
    viewer,
    { type: 'person.second-factor-removed', role: 'SELF', subjectType: 'person', subjectKey: userId },
    async (tx) => {
      await dropSecondFactor(tx, userId);
      await endSessions(tx, userId, sessionId);
    },
  );
}
