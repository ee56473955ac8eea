import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { type HeldRole, roleIsHeld } from './duties';
import { endAccess } from './end-access';
import { type LeavingRole, type Offboarding, openOffboarding } from './open-offboarding';
import { isTakenCareOf } from './open-work';
import { peopleManagingRole } from './people-managing-role';

export interface AccountClosing {
  readonly personId: string;
  /** Who takes over; null where nobody does. */
  readonly successorId: string | null;
  /** The roles handed over. */
  readonly grantIds: readonly number[];
  /** Why open work is left to nobody; empty where none is. */
  readonly reason: string;
}

/**
 * Closes an account and hands its open work over: the successor holds the chosen roles from today and never longer than
 * they were given for. Sessions, tokens and links end at once; what the person did stays theirs. Refuses to leave open
 * work to nobody without a reason, and never closes one's own account.
 */
export async function closeAccount(viewer: Viewer, closing: AccountClosing): Promise<void> {
  const actingRole = peopleManagingRole(viewer);
  const { personId, successorId, reason } = closing;
  if (personId === viewer.userId) throw new Refusal('own-account');
  const offboarding = await openOffboarding(viewer, personId);
  if (!offboarding) throw new Refusal('unknown-person');
  const handed = rolesHanded(offboarding, closing);
  const left = workLeft(offboarding, handed, successorId);
  if (left.length > 0 && reason === '') throw new Refusal('work-left', { units: left.join(', ') }, 'reason');
  const today = dbDate(businessDate(new Date()));
  await record(
    viewer,
    {
      type: 'person.offboarded',
      role: actingRole,
      subjectType: 'person',
      subjectKey: personId,
      before: { grants: offboarding.roles.map(roleOf) },
      after: { successor: successorId, given: handed.map(roleOf), left },
      ...(left.length > 0 ? { reason } : {}),
    },
    async (tx) => {
      await endAccess(tx, personId);
      await tx.grant.updateMany({
        where: { userId: personId, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (successorId === null) return;
      const successor = await tx.user.count({ where: { id: successorId, active: true } });
      if (successor === 0) throw new Refusal('changed-meanwhile');
      await tx.grant.createMany({
        data: handed.map(({ role, unitId, validTo }) => ({
          userId: successorId,
          role,
          unitId,
          validFrom: today,
          validTo: validTo && dbDate(validTo),
        })),
      });
    },
  );
}

const roleOf = ({ grantId, role, unitCode }: LeavingRole) => ({ grant: grantId, role, unit: unitCode });

/** The chosen roles that the successor does not hold already. */
function rolesHanded({ roles, others, held, parents }: Offboarding, closing: AccountClosing): LeavingRole[] {
  const { successorId, grantIds } = closing;
  if (successorId === null) {
    if (grantIds.length > 0) throw new Refusal('successor-wanted', {}, 'successorId');
    return [];
  }
  if (!others.some(({ id }) => id === successorId)) throw new Refusal('unknown-person', {}, 'successorId');
  const own = held.filter(({ userId }) => userId === successorId);
  return grantIds.flatMap((id) => {
    const role = roles.find(({ grantId }) => grantId === id);
    if (!role) throw new Refusal('unknown-grant');
    return roleIsHeld(own, role.role, role.unitId, parents) ? [] : [role];
  });
}

/** What nobody could finish afterwards, as "unit quarter". */
function workLeft(
  { roles, held, parents }: Offboarding,
  handed: readonly LeavingRole[],
  successorId: string | null,
): string[] {
  const after: HeldRole[] = [
    ...held,
    ...handed.map(({ role, unitId }) => ({ userId: successorId ?? '', role, unitId })),
  ];
  const left = roles.flatMap(({ work }) => work).filter((one) => !isTakenCareOf(one, after, parents));
  return [...new Set(left.map(({ unitCode, period }) => `${period}/${unitCode}`))];
}
