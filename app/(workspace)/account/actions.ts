'use server';

import { z } from 'zod';
import { currentSessionId } from '@/lib/access/current-session';
import { createToken, revokeToken } from '@/lib/access/token';
import { action } from '@/lib/forms/action';
import { wantedText } from '@/lib/forms/fields';
import { changePassword } from '@/lib/people/change-password';
import { endOwnSession } from '@/lib/people/end-own-session';

const password = (code: string) => z.string({ error: code }).min(1, code).max(1_000, code);

export const changePasswordAction = action(
  z.object({
    currentPassword: password('current-password-wanted'),
    newPassword: password('password-wanted'),
  }),
  async (viewer, input) => {
    await changePassword(viewer, input, await currentSessionId());
    return { done: 'passwordChanged' };
  },
);

export const endSessionAction = action(
  z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/, 'unexpected') }),
  async (viewer, input) => {
    await endOwnSession(viewer, input);
    return undefined;
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
