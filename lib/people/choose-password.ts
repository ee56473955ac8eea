import { attempt } from '../access/attempt';
import { checkPassword } from '../access/check-password';
import { hashPassword } from '../access/password';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { securityEvent } from '../telemetry/security-event.mjs';
import { endLinks, type OpenLink, openLink } from './account-link';

/**
 * The holder of a link chooses a password with it; the link is then used up. Where it was forgotten, whoever is signed
 * in with the old one no longer is, and tokens end too. Returns the person's id, who may sign in with it now.
 * Refuses a password that is too easy (the link still works) and a link that no longer does.
 */
export async function choosePassword(secret: string, password: string, address: string): Promise<string> {
  const link = await workingLink(secret, address);
  checkPassword(password, link, 'password');
  const passwordHash = await hashPassword(password);
  const { userId } = link;
  const type = link.purpose === 'INVITATION' ? 'person.joined' : 'person.password-reset';
  const event = { type, role: 'SELF', subjectType: 'person', subjectKey: userId } as const;
  await record({ userId }, event, async (tx) => {
    const now = new Date();
    const used = await tx.accountLink.updateMany({
      where: { id: link.id, endedAt: null, expiresAt: { gt: now } },
      data: { endedAt: now },
    });
    if (used.count === 0) throw new Refusal('link-ended');
    const chosen = await tx.user.updateMany({ where: { id: userId, active: true }, data: { passwordHash } });
    if (chosen.count === 0) throw new Refusal('link-ended');
    await endLinks(tx, userId);
    const ended = { where: { userId, revokedAt: null }, data: { revokedAt: now } };
    await tx.session.updateMany(ended);
    await tx.apiToken.updateMany(ended);
  });
  securityEvent('sign-in.succeeded', { person: userId, by: 'link', purpose: link.purpose });
  return userId;
}

async function workingLink(secret: string, address: string): Promise<OpenLink> {
  let link: OpenLink | null = null;
  const result = await attempt(`link:${secret}`, address, async () => {
    link = await openLink(secret);
    return link !== null;
  });
  if (result === 'too-many') throw new Refusal('too-many-attempts');
  if (!link) throw new Refusal('link-ended');
  return link;
}
