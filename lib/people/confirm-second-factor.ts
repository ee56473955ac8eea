import { attempt } from '../access/attempt';
import { checkCode } from '../access/check-code';
import { Refusal } from '../errors';

/** Asks the second factor again before it is changed, counting wrong codes. Refuses a wrong one and too many. */
export async function confirmSecondFactor(userId: string, code: string, address: string): Promise<void> {
  const result = await attempt(`code:${userId}`, address, () => checkCode(userId, code));
  if (result === 'too-many') throw new Refusal('too-many-attempts');
  if (result === 'wrong') throw new Refusal('code-wrong', {}, 'code');
}
