import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { log } from '../log';
import { operate } from '../record/operate';
import { record } from '../record/record';
import { fingerprint } from './fingerprint';
import { readRecoveryCode } from './recovery-code';
import { unseal } from './seal';
import { readCode } from './totp';

/**
 * Whether a person's second factor says this code now: the six digits of the app, each good once, or a recovery code,
 * which is then used up. Never ask without counting the attempt. Refuses the code of the half minute just ended: it
 * opens nothing, but whoever has the app is not guessing.
 */
export async function checkCode(userId: string, typed: string): Promise<boolean> {
  const recovery = readRecoveryCode(typed);
  return recovery ? useRecoveryCode(userId, recovery) : useStep(userId, typed);
}

async function useStep(userId: string, typed: string): Promise<boolean> {
  const user = await reader().user.findUnique({
    where: { id: userId },
    select: { totpSecret: true, totpConfirmedAt: true },
  });
  if (!user?.totpSecret || !user.totpConfirmedAt) return false;
  const secret = unseal(user.totpSecret, userId);
  if (secret === null) log('error', 'a second factor was sealed with another secret', { person: userId });
  const read = secret === null ? 'wrong' : readCode(secret, typed, new Date());
  if (read === 'ended') throw new Refusal('code-ended', {}, 'code');
  if (read === 'wrong') return false;
  const { step } = read;
  const used = await operate((tx) =>
    tx.user.updateMany({
      where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: BigInt(step) },
    }),
  );
  return used.count === 1;
}

async function useRecoveryCode(userId: string, code: string): Promise<boolean> {
  const event = {
    type: 'person.recovery-code-used',
    role: 'SELF',
    subjectType: 'person',
    subjectKey: userId,
  } as const;
  try {
    await record({ userId }, event, async (tx) => {
      const used = await tx.recoveryCode.updateMany({
        where: { userId, hash: fingerprint(code), usedAt: null },
        data: { usedAt: new Date() },
      });
      if (used.count === 0) throw new Refusal('code-wrong');
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
