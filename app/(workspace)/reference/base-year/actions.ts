'use server';

import { z } from 'zod';
import { decideChanges } from '@/lib/base-year/decide-changes';
import { quantifyChange } from '@/lib/base-year/quantify-change';
import { recordChange } from '@/lib/base-year/record-change';
import { setPolicy } from '@/lib/base-year/set-policy';
import { action } from '@/lib/forms/action';
import { dayField, tickField } from '@/lib/forms/fields';

const short = z.string({ error: 'form-incomplete' }).trim().max(200, 'entry-too-long');
const long = z.string({ error: 'form-incomplete' }).trim().max(2_000, 'entry-too-long');
const done = { done: 'done' };

export const setBaseYearPolicyAction = action(
  z.object({
    baseYear: z.coerce.number({ error: 'unknown-year' }).int('unknown-year').min(2000).max(2100),
    thresholdPercent: short,
    weighs: short,
    effectiveFrom: dayField,
    reason: long,
  }),
  async (viewer, input) => {
    await setPolicy(viewer, input);
    return done;
  },
);

export const recordBaseYearChangeAction = action(
  z
    .object({ cause: short, nameEn: short, nameZh: short, containedFrom: dayField, evidence: long })
    .catchall(short),
  async (viewer, { cause, nameEn, nameZh, containedFrom, evidence, ...effects }) => {
    await recordChange(viewer, { cause, nameEn, nameZh, containedFrom, evidence, effects });
    return done;
  },
);

export const quantifyBaseYearChangeAction = action(
  z.object({ change: short, evidence: long }).catchall(short),
  async (viewer, { change, evidence, ...effects }) => {
    await quantifyChange(viewer, { change, evidence, effects });
    return done;
  },
);

export const decideBaseYearAction = action(
  z.object({ kind: short, reason: long }).catchall(tickField),
  async (viewer, { kind, reason, ...ticked }) => {
    await decideChanges(viewer, {
      kind,
      reason,
      changes: Object.keys(ticked).filter((code) => ticked[code]),
    });
    return done;
  },
);
