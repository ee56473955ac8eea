'use server';

import { z } from 'zod';
import { publicAddress } from '@/lib/env';
import { action } from '@/lib/forms/action';
import { dayField, optionalDay, optionalText, wantedText } from '@/lib/forms/fields';
import { addPerson } from '@/lib/people/add-person';
import { endPersonSessions } from '@/lib/people/end-person-sessions';
import { erasePerson } from '@/lib/people/erase-person';
import { giveGrant } from '@/lib/people/give-grant';
import { linkIdentity, unlinkIdentities } from '@/lib/people/link-identity';
import { makeAccountLink } from '@/lib/people/make-account-link';
import { resetSecondFactor } from '@/lib/people/reset-second-factor';
import { revokeGrant } from '@/lib/people/revoke-grant';

const role = z.enum(['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ADMINISTRATOR', 'ASSURANCE_READER'], {
  error: 'role-wanted',
});
const personId = z.uuid({ error: 'unknown-person' });
const unitCode = wantedText('unit-wanted');

export const addPersonAction = action(
  z.object({
    email: wantedText('email-wanted').regex(/^\S+@\S+\.\S+$/, 'email-wanted'),
    nameEn: wantedText('name-wanted'),
    nameZh: optionalText,
    role,
    unitCode,
  }),
  async (viewer, input) => {
    const { link } = await addPerson(viewer, input);
    return { result: publicAddress(link) };
  },
);

export const giveGrantAction = action(
  z.object({ personId, role, unitCode, validFrom: dayField, validTo: optionalDay }),
  async (viewer, input) => {
    await giveGrant(viewer, input);
    return { done: 'done' };
  },
);

export const revokeGrantAction = action(
  z.object({
    grantId: z.coerce
      .number({ error: 'unknown-grant' })
      .int('unknown-grant')
      .max(2_147_483_647, 'unknown-grant'),
  }),
  async (viewer, input) => {
    await revokeGrant(viewer, input);
    return undefined;
  },
);

export const makeLinkAction = action(z.object({ personId }), async (viewer, input) => ({
  result: publicAddress(await makeAccountLink(viewer, input)),
}));

export const endSessionsAction = action(z.object({ personId }), async (viewer, input) => {
  await endPersonSessions(viewer, input);
  return { done: 'sessionsEnded' };
});

export const resetSecondFactorAction = action(z.object({ personId }), async (viewer, input) => {
  await resetSecondFactor(viewer, input);
  return { done: 'done' };
});

export const linkIdentityAction = action(
  z.object({ personId, subject: wantedText('subject-wanted') }),
  async (viewer, input) => {
    await linkIdentity(viewer, input);
    return { done: 'done' };
  },
);

export const unlinkIdentitiesAction = action(z.object({ personId }), async (viewer, input) => {
  await unlinkIdentities(viewer, input);
  return { done: 'done' };
});

export const erasePersonAction = action(z.object({ personId }), async (viewer, input) => {
  await erasePerson(viewer, input);
  return undefined;
});
