import { mustHaveSecondFactor } from '../access/second-factor-policy';
import { sessionLimits } from '../access/session';
import type { Viewer } from '../access/viewer';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { isFresh, type Proof, proofOf } from './confirm-oneself';

export interface OwnGrant {
  readonly id: number;
  readonly role: Role;
  readonly unitNameEn: string;
  readonly unitNameZh: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Coarse words, "Chrome, macOS"; empty where the browser said nothing. */
  readonly device: string;
  readonly current: boolean;
}

export interface OwnToken {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface OwnSecondFactor {
  readonly since: Date;
  readonly recoveryCodesLeft: number;
}

export interface Account {
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** False for who signs in through the organisation only. */
  readonly hasPassword: boolean;
  readonly secondFactor: OwnSecondFactor | null;
  /** Whether one of the roles asks for a second factor. */
  readonly secondFactorWanted: boolean;
  readonly grants: readonly OwnGrant[];
  readonly sessions: readonly OwnSession[];
  /** What is asked for before a session elsewhere is ended. */
  readonly proof: Proof;
  /** Whether the single sign-on has just asked for it. */
  readonly fresh: boolean;
  readonly tokens: readonly OwnToken[];
}

/** One's own account: who, in which roles, signed in where, with which tokens. `sessionId` names the session that asks. */
export async function openAccount(viewer: Viewer, sessionId: string | null): Promise<Account> {
  const now = new Date();
  const user = await reader().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: {
      email: true,
      nameEn: true,
      nameZh: true,
      passwordHash: true,
      totpConfirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      grants: {
        where: { revokedAt: null },
        orderBy: { id: 'asc' },
        select: {
          id: true,
          role: true,
          validFrom: true,
          validTo: true,
          unit: { select: { nameEn: true, nameZh: true } },
        },
      },
      sessions: {
        where: {
          revokedAt: null,
          stage: 'SIGNED_IN',
          expiresAt: { gt: now },
          lastSeenAt: { gt: new Date(now.getTime() - sessionLimits.idle) },
        },
        orderBy: { lastSeenAt: 'desc' },
        select: { id: true, createdAt: true, lastSeenAt: true, device: true },
      },
      tokens: {
        orderBy: { id: 'desc' },
        take: 50,
        select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
      },
    },
  });
  const { passwordHash, totpConfirmedAt, _count, ...known } = user;
  return {
    ...known,
    hasPassword: passwordHash !== null,
    secondFactor: totpConfirmedAt && { since: totpConfirmedAt, recoveryCodesLeft: _count.recoveryCodes },
    secondFactorWanted: await mustHaveSecondFactor(viewer),
    proof: proofOf({ passwordHash, totpConfirmedAt }),
    fresh: await isFresh(sessionId, now),
    grants: user.grants.map(({ unit, ...grant }) => ({
      ...grant,
      unitNameEn: unit.nameEn,
      unitNameZh: unit.nameZh,
      validFrom: civilDate(grant.validFrom),
      validTo: grant.validTo ? civilDate(grant.validTo) : null,
    })),
    sessions: user.sessions.map((session) => ({ ...session, current: session.id === sessionId })),
  };
}
