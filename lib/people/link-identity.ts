import { readSingleSignOn } from '../access/single-sign-on/settings';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { peopleManagingRole } from './people-managing-role';

export interface IdentityLink {
  readonly personId: string;
  /** As the provider names the person: the "sub" of its tokens. */
  readonly subject: string;
}

/** An administrator lets a person who has an account sign in at the provider too. Refuses an identity that is somebody's. */
export async function linkIdentity(viewer: Viewer, { personId, subject }: IdentityLink): Promise<void> {
  const role = peopleManagingRole(viewer);
  const issuer = readSingleSignOn()?.issuer;
  if (!issuer) throw new Refusal('no-single-sign-on');
  if ((await reader().user.count({ where: { id: personId, active: true } })) === 0)
    throw new Refusal('unknown-person');
  const taken = await reader().externalIdentity.count({ where: { issuer, subject } });
  if (taken > 0) throw new Refusal('identity-in-use', {}, 'subject');
  await record(
    viewer,
    { type: 'person.identity-linked', role, subjectType: 'person', subjectKey: personId, after: { issuer } },
    (tx) => tx.externalIdentity.create({ data: { issuer, subject, userId: personId, linkedAt: new Date() } }),
  );
}

/** Takes the person's ways in by single sign-on away; roles that came from there go with them, sessions end. */
export async function unlinkIdentities(viewer: Viewer, { personId }: { personId: string }): Promise<void> {
  const role = peopleManagingRole(viewer);
  const now = new Date();
  await record(
    viewer,
    { type: 'person.identity-unlinked', role, subjectType: 'person', subjectKey: personId },
    async (tx) => {
      const gone = await tx.externalIdentity.deleteMany({ where: { userId: personId } });
      if (gone.count === 0) throw new Refusal('changed-meanwhile');
      const open = { userId: personId, revokedAt: null };
      await tx.session.updateMany({
        where: { ...open, method: 'SINGLE_SIGN_ON' },
        data: { revokedAt: now },
      });
      await tx.grant.updateMany({ where: { ...open, origin: 'CLAIM' }, data: { revokedAt: now } });
    },
  );
}
