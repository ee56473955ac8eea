import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { Prisma } from '../db/generated/client';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';

export interface ListedGrant {
  readonly id: number;
  readonly role: Role;
  readonly unitCode: string;
  readonly unitNameEn: string;
  readonly unitNameZh: string;
  readonly validFrom: CivilDate;
  /** The first day without it. */
  readonly validTo: CivilDate | null;
  readonly revokedAt: Date | null;
}

export interface ListedPerson {
  readonly id: string;
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly active: boolean;
  /** Name and e-mail are gone for good. */
  readonly erased: boolean;
  /** Whether there is a password yet: until then the account waits for its invitation to be used. */
  readonly joined: boolean;
  readonly secondFactor: boolean;
  /** Whether they may sign in at the provider. */
  readonly singleSignOn: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly grants: readonly ListedGrant[];
}

const shape = {
  id: true,
  email: true,
  nameEn: true,
  nameZh: true,
  active: true,
  erasedAt: true,
  passwordHash: true,
  totpConfirmedAt: true,
  identities: { take: 1, select: { id: true } },
  createdAt: true,
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
  grants: {
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      validFrom: true,
      validTo: true,
      revokedAt: true,
      unit: { select: { code: true, nameEn: true, nameZh: true } },
    },
  },
} satisfies Prisma.UserSelect;

/** Everyone with an account, for those who keep people at the top of the group; null for anyone else. */
export async function listPeople(viewer: Viewer): Promise<ListedPerson[] | null> {
  if (!canAtTop(viewer, 'people.manage')) return null;
  const people = await reader().user.findMany({
    orderBy: [{ active: 'desc' }, { nameEn: 'asc' }, { id: 'asc' }],
    select: shape,
  });
  return people.map(
    ({ sessions, grants, passwordHash, totpConfirmedAt, identities, erasedAt, ...person }) => ({
      ...person,
      erased: erasedAt !== null,
      joined: passwordHash !== null,
      secondFactor: totpConfirmedAt !== null,
      singleSignOn: identities.length > 0,
      lastSeenAt: sessions[0]?.lastSeenAt ?? null,
      grants: grants.map(({ unit, ...grant }) => ({
        ...grant,
        unitCode: unit.code,
        unitNameEn: unit.nameEn,
        unitNameZh: unit.nameZh,
        validFrom: civilDate(grant.validFrom),
        validTo: grant.validTo ? civilDate(grant.validTo) : null,
      })),
    }),
  );
}
