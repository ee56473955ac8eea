import { fingerprint } from '../access/fingerprint';
import type { ClaimedRole } from '../access/single-sign-on/claimed-roles';
import { reader } from '../db/reader';
import { record } from '../record/record';
import { singleSignOnJob, syncClaimedGrants } from './sync-claimed-grants';

/** Somebody the provider vouches for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly name: string | null;
}

export type Admission =
  | { readonly userId: string }
  /** `closed`: the account is. `email-in-use`: an administrator must link it. `no-role`: nobody gave one. */
  | { readonly refused: 'closed' | 'email-in-use' | 'no-role' };

/**
 * The account of an identity, known by issuer and subject and never by e-mail, with its claimed roles brought up to
 * date (none are touched where `claimed` is null). An unknown identity gets an account if at least one role is claimed for
 * it; an account that has its e-mail is not taken over.
 */
export async function admitIdentity(
  identity: Identity,
  claimed: readonly ClaimedRole[] | null,
): Promise<Admission> {
  const { issuer, subject } = identity;
  const known = await reader().externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, active: true } } },
  });
  if (known && !known.user.active) return { refused: 'closed' };
  if (known) {
    if (claimed) await syncClaimedGrants(known.user.id, claimed);
    return { userId: known.user.id };
  }
  const units = await reader().organisationalUnit.count({
    where: { code: { in: (claimed ?? []).map(({ unitCode }) => unitCode) } },
  });
  if (units === 0) return { refused: 'no-role' };
  const email = emailOf(identity);
  if ((await reader().user.count({ where: { email } })) > 0) return { refused: 'email-in-use' };
  const userId = await createAccount(identity, email);
  await syncClaimedGrants(userId, claimed ?? []);
  return { userId };
}

/** Where the provider tells none, an address that reaches nobody stands in: it must be one of its own. */
function emailOf({ issuer, subject, email }: Identity): string {
  return (
    email?.trim().toLowerCase() ||
    `${fingerprint(`${issuer} ${subject}`).slice(0, 16)}@single-sign-on.invalid`
  );
}

function createAccount({ issuer, subject, name }: Identity, email: string): Promise<string> {
  const shown = name?.trim() || email;
  return record(
    singleSignOnJob,
    (id: string) => ({
      type: 'person.created',
      role: 'SYSTEM',
      subjectType: 'person',
      subjectKey: id,
      after: { origin: 'single-sign-on' },
    }),
    async (tx) => {
      const { id } = await tx.user.create({
        data: {
          email,
          nameEn: shown,
          nameZh: shown,
          identities: { create: { issuer, subject, linkedAt: new Date() } },
        },
        select: { id: true },
      });
      return id;
    },
  );
}
