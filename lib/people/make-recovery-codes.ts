import { randomUUID } from 'node:crypto';
import { fingerprint } from '../access/fingerprint';
import { offeredRecoveryCodes } from '../access/recovery-code';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { confirmSecondFactor } from './confirm-second-factor';

/** Makes ten new recovery codes in place of the old ones; asks for a code. They are shown once. */
export async function makeRecoveryCodes(
  { userId }: Viewer,
  { code }: { code: string },
  { address }: { address: string },
): Promise<readonly string[]> {
  await confirmSecondFactor(userId, code, address);
  const codes = offeredRecoveryCodes(randomUUID());
  await record(
    { userId },
    { type: 'person.recovery-codes-made', role: 'SELF', subjectType: 'person', subjectKey: userId },
    async (tx) => {
      const held = await tx.user.count({ where: { id: userId, totpConfirmedAt: { not: null } } });
      if (held === 0) throw new Refusal('changed-meanwhile');
      await tx.recoveryCode.deleteMany({ where: { userId } });
      await tx.recoveryCode.createMany({
        data: codes.map((each) => ({ userId, hash: fingerprint(each) })),
      });
    },
  );
  return codes;
}
