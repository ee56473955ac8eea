import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { grantsInForce } from './in-force';
import { peopleManagingRole } from './people-managing-role';
import { revokeGrant } from './revoke-grant';

export interface GrantLook {
  readonly grantId: number;
  readonly kept: boolean;
}

/** The yearly look at one role: it is kept for another year, or taken away at once. Refuses a role no longer in force. */
export async function reviewGrant(viewer: Viewer, { grantId, kept }: GrantLook): Promise<void> {
  const actingRole = peopleManagingRole(viewer);
  const grant = await reader().grant.findFirst({
    where: { id: grantId, ...grantsInForce() },
    select: { userId: true, role: true, unit: { select: { code: true } } },
  });
  if (!grant) throw new Refusal('unknown-grant');
  if (!kept) await revokeGrant(viewer, { grantId });
  await record(
    viewer,
    {
      type: 'grant.reviewed',
      role: actingRole,
      subjectType: 'person',
      subjectKey: grant.userId,
      after: { grant: grantId, role: grant.role, unit: grant.unit.code, kept },
    },
    (tx, eventId) =>
      tx.grantReview.create({
        data: { grantId, kept, reviewedAt: new Date(), actorId: viewer.userId, eventId },
      }),
  );
}
