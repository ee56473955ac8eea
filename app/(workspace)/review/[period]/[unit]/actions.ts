'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { approve } from '@/lib/submissions/approve';
import { reopen } from '@/lib/submissions/reopen';
import { returnForCorrection } from '@/lib/submissions/return-for-correction';

const incomplete = { error: 'form-incomplete' };
const code = z.string(incomplete).max(100, incomplete);

const DecisionForm = z.object({
  period: code,
  unit: code,
  revision: z.coerce.number(incomplete).int(incomplete),
  reason: z.string(incomplete).max(4000, { error: 'entry-too-long' }).default(''),
});

type Decision = z.infer<typeof DecisionForm>;

const pageOf = ({ period, unit }: Decision) => ({ redirectTo: `/review/${period}/${unit}` });

export const returnAction = action(DecisionForm, async (viewer, input) => {
  await returnForCorrection(viewer, input);
  return pageOf(input);
});

export const approveAction = action(DecisionForm, async (viewer, input) => {
  await approve(viewer, input);
  return pageOf(input);
});

export const reopenAction = action(DecisionForm, async (viewer, input) => {
  await reopen(viewer, input);
  return pageOf(input);
});
