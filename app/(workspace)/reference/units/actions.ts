'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { dayField, optionalText, tickField, wantedText } from '@/lib/forms/fields';
import { createUnit } from '@/lib/organisation/create-unit';
import { joinUnit } from '@/lib/organisation/join-unit';
import { leaveUnit } from '@/lib/organisation/leave-unit';
import { renameUnit } from '@/lib/organisation/rename-unit';

const done = { done: 'done' };

const ownership = {
  relationship: z.enum(['SUBSIDIARY', 'JOINT_VENTURE', 'ASSOCIATE', 'FIXED_ASSET_INVESTMENT', 'FRANCHISE'], {
    error: 'relationship-wanted',
  }),
  equityPercent: wantedText('share-not-percent'),
  financialControl: tickField,
  operationalControl: tickField,
};

const names = { nameEn: wantedText('name-wanted'), nameZh: wantedText('name-zh-wanted') };

const NewUnit = z.object({
  parentCode: wantedText('unit-wanted'),
  code: wantedText('unit-code-wanted').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'unit-code-wanted'),
  kind: z.enum(['BUSINESS_GROUP', 'BUSINESS_UNIT', 'FACILITY', 'PROGRAMME'], { error: 'kind-wanted' }),
  type: optionalText,
  ...names,
  region: wantedText('region-wanted').regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'region-wanted'),
  plantOperator: z.enum(['GROUP', 'LANDLORD'], { error: 'kind-wanted' }),
  validFrom: dayField,
  ...ownership,
});

export const createUnitAction = action(NewUnit, async (viewer, input) => {
  await createUnit(viewer, input);
  return done;
});

export const renameUnitAction = action(
  z.object({ code: wantedText('unit-wanted'), ...names }),
  async (viewer, input) => {
    await renameUnit(viewer, input);
    return done;
  },
);

export const joinUnitAction = action(
  z.object({
    code: wantedText('unit-wanted'),
    parentCode: wantedText('unit-wanted'),
    validFrom: dayField,
    ...ownership,
  }),
  async (viewer, input) => {
    await joinUnit(viewer, input);
    return done;
  },
);

export const leaveUnitAction = action(
  z.object({ code: wantedText('unit-wanted'), validTo: dayField, reason: optionalText }),
  async (viewer, input) => {
    await leaveUnit(viewer, input);
    return done;
  },
);
