'use server';

import { z } from 'zod';
import { currentCaller } from '@/lib/access/current-caller';
import { currentSessionId } from '@/lib/access/current-session';
import { Refusal } from '@/lib/errors';
import { action } from '@/lib/forms/action';
import { addSecondFactor } from '@/lib/people/add-second-factor';
import { confirmOwnPassword } from '@/lib/people/own-password';

export const addSecondFactorAction = action(
  z.object({
    currentPassword: z
      .string({ error: 'current-password-wanted' })
      .min(1, 'current-password-wanted')
      .max(1_000, 'current-password-wanted'),
    code: z.string({ error: 'code-wanted' }).trim().min(1, 'code-wanted').max(100, 'code-wanted'),
  }),
  async ({ userId }, { currentPassword, code }) => {
    const [sessionId, { address }] = await Promise.all([currentSessionId(), currentCaller()]);
    if (sessionId === null) throw new Refusal('not-allowed');
    await confirmOwnPassword(userId, currentPassword, address);
    await addSecondFactor({ userId, sessionId, address }, code);
    return { redirectTo: '/account#second-factor' };
  },
);
