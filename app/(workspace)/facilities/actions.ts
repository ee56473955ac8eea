'use server';

import { z } from 'zod';
import { determineScope } from '@/lib/facilities/determine-scope';
import { action } from '@/lib/forms/action';
import { dayField, wantedText } from '@/lib/forms/fields';

const said = {
  unit: wantedText('unknown-unit'),
  contract: wantedText('contract-wanted'),
  validFrom: dayField,
  reason: wantedText('reason-needed').max(2_000, 'reason-needed'),
};
const choice = { error: 'kind-wanted' };
const done = { done: 'done' };

export const determineLeaseAction = action(
  z.object({
    ...said,
    direction: z.enum(['lease-in', 'lease-out'], choice),
    kind: z.enum(['operating', 'finance'], choice),
    operated: z.enum(['group', 'other'], choice),
  }),
  async (viewer, { direction, kind, operated, ...rest }) => {
    const operatedByGroup = operated === 'group';
    await determineScope(viewer, {
      ...rest,
      determined: { subject: 'lease', direction, kind, operatedByGroup },
    });
    return done;
  },
);

export const determineCarriageAction = action(
  z.object({
    ...said,
    carriedBy: z.enum(['group', 'contractor'], choice),
    paidBy: z.enum(['group', 'merchant', 'customer'], choice),
  }),
  async (viewer, { carriedBy, paidBy, ...rest }) => {
    await determineScope(viewer, { ...rest, determined: { subject: 'carriage', carriedBy, paidBy } });
    return done;
  },
);
