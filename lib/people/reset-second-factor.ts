import type { Viewer } from '../access/viewer';
import { type Actor, record } from '../record/record';
import { endSessions } from './end-sessions';
import { peopleManagingRole } from './people-managing-role';
import { dropSecondFactor } from './remove-second-factor';

/** Takes away the second factor of a person who lost it, codes and all; the person's sessions end. */
export async function resetSecondFactor(viewer: Viewer, { personId }: { personId: string }): Promise<void> {
  await resetSecondFactorOf(viewer, peopleManagingRole(viewer), personId);
}

/** The same for whoever holds the machine. */
export async function resetSecondFactorOf(actor: Actor, role: string, personId: string): Promise<void> {
  await record(
    actor,
    { type: 'person.second-factor-reset', role, subjectType: 'person', subjectKey: personId },
    async (tx) => {
      await dropSecondFactor(tx, personId);
      await endSessions(tx, personId);
    },
  );
}
