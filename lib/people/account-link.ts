import { randomBytes } from 'node:crypto';
import { fingerprint } from '../access/fingerprint';
import type { LinkPurpose } from '../db/generated/enums';
import { reader } from '../db/reader';
import type { Tx } from '../db/tx';

const hour = 3_600_000;
/** How long a link works: an invitation travels by hand, a reset is asked for and used at once. */
export const linkLimits: Readonly<Record<LinkPurpose, number>> = {
  INVITATION: 72 * hour,
  PASSWORD_RESET: hour,
};

/** A link to choose a password with: its secret is shown once, the database keeps its SHA-256. */
export function drawLink(purpose: LinkPurpose) {
  const secret = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + linkLimits[purpose]);
  return { secret, row: { id: fingerprint(secret), purpose, createdAt: now, expiresAt } } as const;
}

/** Ends every link of a person that still works. */
export async function endLinks(tx: Tx, userId: string): Promise<void> {
  await tx.accountLink.updateMany({ where: { userId, endedAt: null }, data: { endedAt: new Date() } });
}

/** The page a link leads to. */
export const linkDoor = '/choose-password';

/**
 * The link's path, to be put behind the address people type. Its secret stands behind "#": browsers send that to no
 * server, so no proxy, log or history elsewhere ever holds it (OWASP ASVS 5.0, 14.2.1).
 */
export const linkPath = (secret: string): string => `${linkDoor}#${secret}`;

/** The secret in what somebody typed or pasted, the whole link included; empty where there can be none. */
export function readLinkCode(typed: string): string {
  const code = typed.slice(typed.lastIndexOf('#') + 1).trim();
  return /^[\w-]{1,100}$/.test(code) ? code : '';
}

export interface OpenLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly userId: string;
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What a link that still works is for; null for any other, whatever ended it. Asking does not use it. */
export async function openLink(secret: string): Promise<OpenLink | null> {
  const link = await reader().accountLink.findFirst({
    where: { id: fingerprint(secret), endedAt: null, expiresAt: { gt: new Date() }, user: { active: true } },
    select: {
      id: true,
      purpose: true,
      userId: true,
      user: { select: { email: true, nameEn: true, nameZh: true } },
    },
  });
  if (!link) return null;
  const { user, ...rest } = link;
  return { ...rest, ...user };
}
