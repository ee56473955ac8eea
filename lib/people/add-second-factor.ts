import { attempt } from '../access/attempt';
import { fingerprint } from '../access/fingerprint';
import { seal } from '../access/seal';
import { readCode } from '../access/totp';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { endSessions } from './end-sessions';
import { openEnrolment } from './open-enrolment';

/**
 * Sets up the second factor that was offered to this session: a code of the app proves that it was understood. Its
 * recovery codes begin to count, and the sessions that began without it end.
 */
export async function addSecondFactor(
  { userId, sessionId, address }: { userId: string; sessionId: string; address: string },
  code: string,
): Promise<void> {
  const offered = await openEnrolment(userId, sessionId);
  let step: number | null = null;
  const result = await attempt(`code:${userId}`, address, async () => {
    const read = readCode(offered.secret, code, new Date());
    if (read === 'ended') throw new Refusal('code-ended', {}, 'code');
    if (read !== 'wrong') step = read.step;
    return step !== null;
  });
  if (result === 'too-many') throw new Refusal('too-many-attempts');
  if (step === null) throw new Refusal('code-wrong', {}, 'code');
  const data = {
    totpSecret: seal(offered.secret, userId),
    totpConfirmedAt: new Date(),
    totpLastStep: BigInt(step),
  };
  await record(
    { userId },
    { type: 'person.second-factor-added', role: 'SELF', subjectType: 'person', subjectKey: userId },
    async (tx) => {
      const added = await tx.user.updateMany({ where: { id: userId, totpConfirmedAt: null }, data });
      if (added.count === 0) throw new Refusal('changed-meanwhile');
      await tx.recoveryCode.deleteMany({ where: { userId } });
      await tx.recoveryCode.createMany({
        data: offered.recoveryCodes.map((each) => ({ userId, hash: fingerprint(each) })),
      });
      await endSessions(tx, userId, sessionId);
    },
  );
}
