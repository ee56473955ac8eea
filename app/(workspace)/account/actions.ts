'use server';

import { z } from 'zod';
import { currentCaller } from '@/lib/access/current-caller';
import { currentSessionId } from '@/lib/access/current-session';
import { createToken, revokeToken } from '@/lib/access/token';
import { action } from '@/lib/forms/action';
import { wantedText } from '@/lib/forms/fields';
import { changePassword } from '@/lib/people/change-password';
import { endOwnSessions } from '@/lib/people/end-own-sessions';
import { makeRecoveryCodes } from '@/lib/people/make-recovery-codes';
import { removeSecondFactor } from '@/lib/people/remove-second-factor';

const password = (code: string) => z.string({ error: code }).min(1, code).max(1_000, code);
const code = z.string({ error: 'code-wanted' }).trim().min(1, 'code-wanted').max(100, 'code-wanted');

/** From where a person changes their own account. */
async function here() {
  const [sessionId, { address }] = await Promise.all([currentSessionId(), currentCaller()]);
  return { sessionId, address };
}

export const changePasswordAction = action(
  z.object({
    currentPassword: password('current-password-wanted'),
    newPassword: password('password-wanted'),
  }),
  async (viewer, input) => {
    await changePassword(viewer, input, await here());
    return { done: 'passwordChanged' };
  },
);

export const removeSecondFactorAction = action(
  z.object({ currentPassword: password('current-password-wanted'), code }),
  async (viewer, input) => {
    await removeSecondFactor(viewer, input, await here());
    return { done: 'removed' };
  },
);

export const makeRecoveryCodesAction = action(z.object({ code }), async (viewer, input) => {
  const codes = await makeRecoveryCodes(viewer, input, await here());
  return { result: codes.join('\n') };
});

export const endOwnSessionsAction = action(
  z.object({
    which: z.string({ error: 'unexpected' }).regex(/^(others|[0-9a-f]{64})$/, 'unexpected'),
    currentPassword: z.string().max(1_000, 'current-password-wanted').optional(),
    code: z.string().trim().max(100, 'code-wanted').optional(),
  }),
  async (viewer, input) => {
    await endOwnSessions(viewer, input, await here());
    return { done: 'sessionsEnded' };
  },
);

export const createTokenAction = action(
  z.object({
    name: wantedText('token-name-wanted'),
    days: z.coerce
      .number({ error: 'days-wanted' })
      .int('days-wanted')
      .min(1, 'days-wanted')
      .max(366, 'days-wanted'),
  }),
  async (viewer, { name, days }) => ({ result: await createToken(viewer.userId, name, days) }),
);

export const revokeTokenAction = action(
  z.object({
    id: z.coerce.number({ error: 'unexpected' }).int('unexpected').max(2_147_483_647, 'unexpected'),
  }),
  async (viewer, { id }) => {
    await revokeToken(viewer.userId, id);
    return undefined;
  },
);
