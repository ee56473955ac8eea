import { offeredRecoveryCodes } from '../access/recovery-code';
import { enrolmentAddress, offeredSecret } from '../access/totp';
import { reader } from '../db/reader';

/** What a person is shown to set up a second factor with. Nothing of it counts until a code confirms it. */
export interface Enrolment {
  /** Base32, for typing. */
  readonly secret: string;
  /** otpauth://…, for the picture. */
  readonly address: string;
  readonly recoveryCodes: readonly string[];
}

/** The second factor offered to this session; the same as long as the session lasts. */
export async function openEnrolment(userId: string, sessionId: string): Promise<Enrolment> {
  const { email, totpLastStep } = await reader().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, totpLastStep: true },
  });
  const generation = String(totpLastStep ?? 0);
  const secret = offeredSecret(sessionId, generation);
  return {
    secret,
    address: enrolmentAddress(secret, email),
    recoveryCodes: offeredRecoveryCodes(`${sessionId}:${generation}`),
  };
}
