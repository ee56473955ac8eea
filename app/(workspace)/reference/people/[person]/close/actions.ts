'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { optionalText } from '@/lib/forms/fields';
import { closeAccount } from '@/lib/people/close-account';

const known = z.uuid({ error: 'unknown-person' });

/** Ticked roles arrive as "hand:12". */
function rolesTicked(form: Readonly<Record<string, unknown>>): number[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const id = /^hand:(\d{1,9})$/.exec(name)?.[1];
    return id && value === 'on' ? [Number(id)] : [];
  });
}

export const closeAccountAction = action(
  z
    .object({
      personId: known,
      successorId: z.union([z.literal('').transform(() => null), known], { error: 'unknown-person' }),
      reason: optionalText,
    })
    .catchall(z.unknown())
    .transform((form) => ({ ...form, grantIds: rolesTicked(form) })),
  async (viewer, { personId, successorId, reason, grantIds }) => {
    await closeAccount(viewer, { personId, successorId, reason, grantIds });
    return { redirectTo: '/reference/people' };
  },
);
