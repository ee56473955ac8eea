import type { Viewer } from '../access/viewer';
import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { peopleManagingRole } from './people-managing-role';

export interface NewGrant {
  readonly personId: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly validFrom: CivilDate;
  /** The first day without it; null while it lasts. */
  readonly validTo: CivilDate | null;
}

/** Gives a role on a unit and all below it. Refuses an unknown person or unit, and an end that is not after the start. */
export async function giveGrant(viewer: Viewer, grant: NewGrant): Promise<void> {
  const actingRole = peopleManagingRole(viewer);
  const { personId, role, unitCode, validFrom, validTo } = grant;
  if (validTo !== null && validTo <= validFrom) throw new Refusal('end-before-start', {}, 'validTo');
  const [person, unit] = await Promise.all([
    reader().user.findFirst({ where: { id: personId, active: true }, select: { id: true } }),
    reader().organisationalUnit.findUnique({ where: { code: unitCode }, select: { id: true } }),
  ]);
  if (!person) throw new Refusal('unknown-person');
  if (!unit) throw new Refusal('unknown-unit', { unit: unitCode }, 'unitCode');
  await record(
    viewer,
    {
      type: 'grant.given',
      role: actingRole,
      subjectType: 'person',
      subjectKey: personId,
      after: { role, unit: unitCode, validFrom, validTo },
    },
    (tx) =>
      tx.grant.create({
        data: {
          userId: personId,
          role,
          unitId: unit.id,
          validFrom: dbDate(validFrom),
          validTo: validTo === null ? null : dbDate(validTo),
        },
      }),
  );
}
