import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { endSessions } from './end-sessions';
import { peopleManagingRole } from './people-managing-role';

/** An administrator ends all sessions of a person, on their next request everywhere. Tokens stay. */
export async function endPersonSessions(viewer: Viewer, { personId }: { personId: string }): Promise<void> {
  const role = peopleManagingRole(viewer);
  await record(
    viewer,
    (sessions: number) => ({
      type: 'person.sessions-ended',
      role,
      subjectType: 'person',
      subjectKey: personId,
      after: { sessions },
    }),
    async (tx) => {
      if ((await tx.user.count({ where: { id: personId } })) === 0) throw new Refusal('unknown-person');
      return endSessions(tx, personId);
    },
  );
}
