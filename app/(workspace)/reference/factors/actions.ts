'use server';

import { z } from 'zod';
import { bindEdition } from '@/lib/factors/bind-edition';
import { overrideFactor } from '@/lib/factors/override-factor';
import { action } from '@/lib/forms/action';
import { wantedText } from '@/lib/forms/fields';

const reason = wantedText('reason-needed').max(2_000, 'reason-needed');
const fiscalYear = z.coerce.number({ error: 'unknown-year' }).int('unknown-year').min(2000).max(2100);

export const bindEditionAction = action(
  z.object({ edition: wantedText('unknown-edition'), fiscalYear, reason }),
  async (viewer, input) => {
    await bindEdition(viewer, input);
    return { redirectTo: `/reference/factors/${input.edition}#bindings` };
  },
);

export const overrideFactorAction = action(
  z.object({
    unit: wantedText('unknown-use'),
    fiscalYear,
    activity: wantedText('unknown-use'),
    basis: wantedText('unknown-use'),
    factor: z.coerce.number({ error: 'unknown-factor' }).int('unknown-factor').min(0).max(2_147_483_647),
    reason,
  }),
  async (viewer, { factor, ...input }) => {
    await overrideFactor(viewer, { ...input, factorId: factor === 0 ? null : factor });
    return { redirectTo: '/reference/factors/missing#put' };
  },
);
