import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { peopleManagingRole } from './people-managing-role';

/**
 * Ends a role at once. Nobody takes their own administrator role away, so that there is always one left who can give
 * it back. A grant that was revoked meanwhile stays as it is.
 */
export async function revokeGrant(viewer: Viewer, { grantId }: { grantId: number }): Promise<void> {
  const actingRole = peopleManagingRole(viewer);
  const grant = await reader().grant.findUnique({
    where: { id: grantId },
    select: { userId: true, role: true, revokedAt: true, unit: { select: { code: true } } },
  });
  if (!grant) throw new Refusal('unknown-grant');
  if (grant.userId === viewer.userId && grant.role === 'ADMINISTRATOR')
    throw new Refusal('own-administrator');
  if (grant.revokedAt !== null) return;
  await record(
    viewer,
    {
      type: 'grant.revoked',
      role: actingRole,
      subjectType: 'person',
      subjectKey: grant.userId,
      before: { role: grant.role, unit: grant.unit.code },
    },
    async (tx) => {
      const revoked = await tx.grant.updateMany({
        where: { id: grantId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (revoked.count === 0) throw new Refusal('changed-meanwhile');
    },
  );
}
