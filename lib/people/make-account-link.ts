import type { Viewer } from '../access/viewer';
import type { LinkPurpose } from '../db/generated/enums';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { type Actor, record } from '../record/record';
import { drawLink, endLinks, linkPath } from './account-link';
import { peopleManagingRole } from './people-managing-role';

/**
 * Makes the link a person chooses a password with: an invitation for who has none yet, else a reset. It replaces the
 * links before it. Returns its path, which is shown once and handed over in person.
 */
export async function makeAccountLink(viewer: Viewer, { personId }: { personId: string }): Promise<string> {
  return linkFor(viewer, peopleManagingRole(viewer), personId);
}

/** The same for whoever holds the machine. */
export async function linkFor(actor: Actor, role: string, personId: string): Promise<string> {
  const person = await reader().user.findFirst({
    where: { id: personId, active: true },
    select: { passwordHash: true },
  });
  if (!person) throw new Refusal('unknown-person');
  const purpose: LinkPurpose = person.passwordHash === null ? 'INVITATION' : 'PASSWORD_RESET';
  const { secret, row } = drawLink(purpose);
  await record(
    actor,
    { type: 'person.link-made', role, subjectType: 'person', subjectKey: personId, after: { purpose } },
    async (tx) => {
      await endLinks(tx, personId);
      await tx.accountLink.create({ data: { ...row, userId: personId } });
    },
  );
  return linkPath(secret);
}
