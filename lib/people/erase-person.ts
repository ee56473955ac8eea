import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { peopleManagingRole } from './people-managing-role';

/** What stands in an erased account's place: every page reads names from the account. */
export const erasedName = { nameEn: 'Erased person', nameZh: '已删除的人员' } as const;

/** An address that no mail ever reaches (RFC 2606), one of its own for each. */
const erasedEmail = (personId: string): string => `${personId}@erased.invalid`;

/**
 * Erases the personal data of a closed account: name, e-mail, password, second factor, identities, links, sessions and
 * tokens. The ledger holds the id alone, which stays, so nothing in it changes and the chain holds. There is no way back.
 */
export async function erasePerson(viewer: Viewer, { personId }: { personId: string }): Promise<void> {
  const role = peopleManagingRole(viewer);
  const person = await reader().user.findUnique({
    where: { id: personId },
    select: { active: true, erasedAt: true },
  });
  if (!person) throw new Refusal('unknown-person');
  if (person.active) throw new Refusal('close-before-erasing');
  if (person.erasedAt !== null) return;
  await record(
    viewer,
    { type: 'person.erased', role, subjectType: 'person', subjectKey: personId },
    async (tx) => {
      const erased = await tx.user.updateMany({
        where: { id: personId, active: false, erasedAt: null },
        data: {
          ...erasedName,
          email: erasedEmail(personId),
          passwordHash: null,
          totpSecret: null,
          totpConfirmedAt: null,
          totpLastStep: null,
          erasedAt: new Date(),
        },
      });
      if (erased.count === 0) throw new Refusal('changed-meanwhile');
      const own = { where: { userId: personId } };
      await tx.recoveryCode.deleteMany(own);
      await tx.externalIdentity.deleteMany(own);
      await tx.accountLink.deleteMany(own);
      await tx.heldForm.deleteMany(own);
      await tx.session.deleteMany(own);
      await tx.apiToken.deleteMany(own);
    },
  );
}
