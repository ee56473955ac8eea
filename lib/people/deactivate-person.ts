import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { peopleManagingRole } from './people-managing-role';

/** Closes an account: its sessions and tokens end at once, what the person did stays in the ledger. Never one's own. */
export async function deactivatePerson(viewer: Viewer, { personId }: { personId: string }): Promise<void> {
  const role = await peopleManagingRole(viewer);
  if (personId === viewer.userId) throw new Refusal('own-account');
  await record(
    viewer,
    { type: 'person.deactivated', role, subjectType: 'person', subjectKey: personId },
    async (tx) => {
      const closed = await tx.user.updateMany({
        where: { id: personId, active: true },
        data: { active: false },
      });
      if (closed.count === 0) throw new Refusal('changed-meanwhile');
      const ended = { where: { userId: personId, revokedAt: null }, data: { revokedAt: new Date() } };
      await tx.session.updateMany(ended);
      await tx.apiToken.updateMany(ended);
    },
  );
}
