'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { reviewGrant } from '@/lib/people/review-grant';

const grantId = z.coerce
  .number({ error: 'unknown-grant' })
  .int('unknown-grant')
  .max(2_147_483_647, 'unknown-grant');

export const keepGrantAction = action(z.object({ grantId }), async (viewer, input) => {
  await reviewGrant(viewer, { ...input, kept: true });
  return undefined;
});

export const takeGrantAction = action(z.object({ grantId }), async (viewer, input) => {
  await reviewGrant(viewer, { ...input, kept: false });
  return undefined;
});
